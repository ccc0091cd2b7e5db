package org.fourthousand.funding.answer;

/** What came of one answer. */
enum Effect {
    /** It paid or returned a payment. */
    SETTLED,
    /** It was taken before, from this or another file or by hand. */
    KNOWN,
    /** The payment is still under way. */
    PENDING,
    /** It is on the work list. */
    UNMATCHED
}
