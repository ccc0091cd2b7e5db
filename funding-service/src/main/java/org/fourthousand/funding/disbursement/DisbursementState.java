package org.fourthousand.funding.disbursement;

import java.util.Set;
import org.fourthousand.funding.step.Step;

/** The steps of a payment. A rejected or returned one is over; its instalment may be requested again. */
public enum DisbursementState implements Step<DisbursementState> {
    REQUESTED,
    REVIEWED,
    AWAITING_SECOND_APPROVAL,
    AWAITING_THIRD_APPROVAL,
    APPROVED,
    ORDERED,
    PAID,
    RETURNED,
    REJECTED;

    @Override
    public Set<DisbursementState> next() {
        return switch (this) {
            case REQUESTED -> Set.of(REVIEWED, REJECTED);
            case REVIEWED -> Set.of(APPROVED, AWAITING_SECOND_APPROVAL, REJECTED);
            case AWAITING_SECOND_APPROVAL -> Set.of(APPROVED, AWAITING_THIRD_APPROVAL, REJECTED);
            case AWAITING_THIRD_APPROVAL -> Set.of(APPROVED, REJECTED);
            case APPROVED -> Set.of(ORDERED, REJECTED);
            case ORDERED -> Set.of(PAID, RETURNED);
            case PAID, RETURNED, REJECTED -> Set.of();
        };
    }
}
