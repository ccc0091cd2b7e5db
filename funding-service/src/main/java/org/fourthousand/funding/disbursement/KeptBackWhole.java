package org.fourthousand.funding.disbursement;

/** Told inside this service, in the transaction of the order: all of a payment is kept back, so no bank will answer for it. */
public record KeptBackWhole(Disbursement disbursement) {}
