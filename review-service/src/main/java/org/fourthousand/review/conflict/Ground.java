package org.fourthousand.review.conflict;

import org.fourthousand.kit.problem.Text;
import org.fourthousand.review.expert.TieKind;

/** Why somebody may not score a project. The first that applies is the one that is told. */
public enum Ground {
    /** Employed there within the last years. */
    EMPLOYMENT("任职", "employment"),
    /** Director, supervisor or senior manager. */
    DIRECTORSHIP("董监高任职", "directorship"),
    /** Holds or controls a share. */
    HOLDING("持股", "holding"),
    /** A near relative is owner, director or manager. */
    KINSHIP("亲属关系", "kinship"),
    /** Sat on a panel for the same enterprise in this round's year or the years before. */
    SAME_ENTERPRISE("近年评审过同一企业", "scored the same enterprise lately"),
    /** Suspended, away or no longer in the pool since the draw. */
    UNAVAILABLE("已暂停、缺席或出库", "suspended, away or gone");

    private final Text text;

    Ground(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    /** The ground in words. */
    public Text text() {
        return text;
    }

    static Ground of(TieKind tie) {
        return switch (tie) {
            case EMPLOYMENT -> EMPLOYMENT;
            case DIRECTORSHIP -> DIRECTORSHIP;
            case HOLDING -> HOLDING;
            case KINSHIP -> KINSHIP;
        };
    }
}
