package org.fourthousand.funding.recovery;

import java.util.Set;
import org.fourthousand.funding.step.Step;

/** The steps of a repayment plan; one is in force at a time. */
public enum PlanState implements Step<PlanState> {
    PROPOSED,
    APPROVED,
    REJECTED,
    REPLACED;

    @Override
    public Set<PlanState> next() {
        return switch (this) {
            case PROPOSED -> Set.of(APPROVED, REJECTED);
            case APPROVED -> Set.of(REPLACED);
            case REJECTED, REPLACED -> Set.of();
        };
    }
}
