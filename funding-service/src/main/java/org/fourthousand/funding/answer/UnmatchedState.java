package org.fourthousand.funding.answer;

import java.util.Set;
import org.fourthousand.funding.step.Step;

/** The steps of an answer on the work list. */
public enum UnmatchedState implements Step<UnmatchedState> {
    OPEN,
    /** One person says what it means for the money; another must agree. */
    PROPOSED,
    /** It has settled a payment. */
    SETTLED,
    /** Explained; no money of a payment moved. */
    NOTED;

    @Override
    public Set<UnmatchedState> next() {
        return switch (this) {
            case OPEN -> Set.of(PROPOSED, NOTED);
            case PROPOSED -> Set.of(OPEN, SETTLED);
            case SETTLED, NOTED -> Set.of();
        };
    }
}
