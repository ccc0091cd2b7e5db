package org.fourthousand.funding.award;

import java.util.Set;
import org.fourthousand.funding.step.Step;

/** The steps of an award. */
public enum AwardState implements Step<AwardState> {
    PROPOSED,
    ISSUED,
    REJECTED;

    @Override
    public Set<AwardState> next() {
        return switch (this) {
            case PROPOSED -> Set.of(ISSUED, REJECTED);
            case ISSUED, REJECTED -> Set.of();
        };
    }
}
