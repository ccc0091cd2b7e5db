package org.fourthousand.funding.payee;

import java.util.Set;
import org.fourthousand.funding.step.Step;

/** The steps of a payee's account. */
public enum PayeeAccountState implements Step<PayeeAccountState> {
    REGISTERED,
    CONFIRMED,
    REJECTED,
    /** Another account of the enterprise was confirmed in its place. */
    REPLACED;

    @Override
    public Set<PayeeAccountState> next() {
        return switch (this) {
            case REGISTERED -> Set.of(CONFIRMED, REJECTED);
            case CONFIRMED -> Set.of(REPLACED);
            case REJECTED, REPLACED -> Set.of();
        };
    }
}
