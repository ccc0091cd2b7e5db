package org.fourthousand.funding.amendment;

import java.util.Set;
import org.fourthousand.funding.step.Step;

/** The steps of an amendment. */
public enum AmendmentState implements Step<AmendmentState> {
    PROPOSED,
    APPROVED,
    REJECTED;

    @Override
    public Set<AmendmentState> next() {
        return switch (this) {
            case PROPOSED -> Set.of(APPROVED, REJECTED);
            case APPROVED, REJECTED -> Set.of();
        };
    }
}
