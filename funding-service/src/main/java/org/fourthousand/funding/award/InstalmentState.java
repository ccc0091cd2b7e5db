package org.fourthousand.funding.award;

import java.util.Set;
import org.fourthousand.funding.step.Step;

/** The steps of an instalment. A returned payment changes none of them: the instalment stays due. */
public enum InstalmentState implements Step<InstalmentState> {
    PLANNED,
    DUE,
    PAID,
    /** Replaced by an amendment (作废); no part of the award any more. */
    VOID;

    @Override
    public Set<InstalmentState> next() {
        return switch (this) {
            case PLANNED -> Set.of(DUE, VOID);
            case DUE -> Set.of(PAID, VOID);
            case PAID, VOID -> Set.of();
        };
    }
}
