package org.fourthousand.funding.ledger;

/**
 * The accounts of a book. Money stands in one of them at a time and moves forward, or back the same way. None but the
 * source may be overdrawn, a constraint of the database: so paid ≤ ordered ≤ committed ≤ budget.
 */
public enum AccountKind {
    /** The source (财政拨入): its credit is the budget. */
    APPROPRIATION,
    /** Budget that nothing is awarded from yet (可用). */
    AVAILABLE,
    /** Promised to a proposed award until a time (预留). */
    RESERVED,
    /** Awarded and not yet ordered (已下达). */
    COMMITTED,
    /** Ordered at the bank and not yet answered (已支令). */
    ORDERED,
    /** Paid by the bank (已支付). */
    PAID,
    /** Come back from an enterprise (已追回). */
    RECOVERED
}
