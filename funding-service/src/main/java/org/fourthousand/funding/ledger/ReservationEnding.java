package org.fourthousand.funding.ledger;

/**
 * A reservation's time is over. Told within the transaction that gives the money back, before it does: whoever reserved
 * takes hold of its own thing first, as it does when it posts, so that the two never wait for each other.
 *
 * @param reference what was reserved for
 */
public record ReservationEnding(String reference) {}
