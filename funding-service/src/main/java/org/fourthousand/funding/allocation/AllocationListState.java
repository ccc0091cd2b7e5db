package org.fourthousand.funding.allocation;

import java.util.Set;
import org.fourthousand.funding.step.Step;

/** The steps of a list. */
public enum AllocationListState implements Step<AllocationListState> {
    PROPOSED,
    PUBLISHED,
    REJECTED;

    @Override
    public Set<AllocationListState> next() {
        return switch (this) {
            case PROPOSED -> Set.of(PUBLISHED, REJECTED);
            case PUBLISHED, REJECTED -> Set.of();
        };
    }
}
