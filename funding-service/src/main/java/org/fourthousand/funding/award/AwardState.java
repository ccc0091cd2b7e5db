package org.fourthousand.funding.award;

import java.util.Set;
import org.fourthousand.funding.step.Step;

/** The steps of an award. */
public enum AwardState implements Step<AwardState> {
    PROPOSED,
    ISSUED,
    REJECTED,
    /** Not issued while its money was reserved (已过期); the project may be proposed again. */
    EXPIRED,
    /** Taken back before anything was paid (已撤销); the project may be proposed again. */
    CANCELLED;

    @Override
    public Set<AwardState> next() {
        return switch (this) {
            case PROPOSED -> Set.of(ISSUED, REJECTED, EXPIRED);
            case ISSUED -> Set.of(CANCELLED);
            case REJECTED, EXPIRED, CANCELLED -> Set.of();
        };
    }
}
