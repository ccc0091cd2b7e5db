package org.fourthousand.funding.fund;

import java.util.Set;
import org.fourthousand.funding.step.Step;

/** The steps of a budget line. */
public enum BudgetState implements Step<BudgetState> {
    PROPOSED,
    APPROVED,
    REJECTED;

    @Override
    public Set<BudgetState> next() {
        return switch (this) {
            case PROPOSED -> Set.of(APPROVED, REJECTED);
            case APPROVED, REJECTED -> Set.of();
        };
    }
}
