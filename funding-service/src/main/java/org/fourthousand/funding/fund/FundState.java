package org.fourthousand.funding.fund;

import java.util.Set;
import org.fourthousand.funding.step.Step;

/** The steps of a fund. */
public enum FundState implements Step<FundState> {
    PROPOSED,
    REJECTED,
    CONFIRMED,
    /** Its end is proposed and not yet confirmed. */
    ENDING,
    /** Its end is confirmed; it is in force until its last day. */
    ENDED;

    @Override
    public Set<FundState> next() {
        return switch (this) {
            case PROPOSED -> Set.of(CONFIRMED, REJECTED);
            case CONFIRMED -> Set.of(ENDING);
            case ENDING -> Set.of(ENDED, CONFIRMED);
            case REJECTED, ENDED -> Set.of();
        };
    }
}
