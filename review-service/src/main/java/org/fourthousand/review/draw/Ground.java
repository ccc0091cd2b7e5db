package org.fourthousand.review.draw;

import org.fourthousand.review.expert.TieKind;

/** Why somebody or something is left out of a draw. */
public enum Ground {
    /** 任职. */
    EMPLOYMENT,
    /** 董监高任职. */
    DIRECTORSHIP,
    /** 持股. */
    HOLDING,
    /** 亲属关系. */
    KINSHIP,
    /** The project has left the library since the round opened; concerns no expert. */
    LEFT_LIBRARY;

    static Ground of(TieKind tie) {
        return switch (tie) {
            case EMPLOYMENT -> EMPLOYMENT;
            case DIRECTORSHIP -> DIRECTORSHIP;
            case HOLDING -> HOLDING;
            case KINSHIP -> KINSHIP;
        };
    }
}
