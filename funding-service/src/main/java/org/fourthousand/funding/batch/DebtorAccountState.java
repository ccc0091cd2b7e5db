package org.fourthousand.funding.batch;

import java.util.Set;
import org.fourthousand.funding.step.Step;

/** The steps of an account of the office. */
public enum DebtorAccountState implements Step<DebtorAccountState> {
    REGISTERED,
    CONFIRMED,
    REJECTED,
    /** Another account was confirmed for the fund and year. */
    REPLACED;

    @Override
    public Set<DebtorAccountState> next() {
        return switch (this) {
            case REGISTERED -> Set.of(CONFIRMED, REJECTED);
            case CONFIRMED -> Set.of(REPLACED);
            case REJECTED, REPLACED -> Set.of();
        };
    }
}
