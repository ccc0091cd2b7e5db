package org.fourthousand.funding.recovery;

import java.util.Set;
import org.fourthousand.funding.step.Step;

/**
 * The steps of a case. Payments of the enterprise are held while it is SUSPENDED, those of the case's own project until it is
 * over. That something came back is counted by the database, which moves the case to PARTLY_RECOVERED and RECOVERED.
 */
public enum RecoveryState implements Step<RecoveryState> {
    /** 暂停拨付: opened; everything of the enterprise is held. */
    SUSPENDED,
    /** 责令追回: confirmed by another person. */
    RECOVERY_ORDERED,
    /** 部分追回: some came back or was set off (抵扣). */
    PARTLY_RECOVERED,
    /** 已追回: all came back. */
    RECOVERED,
    /** 结案: over, all recovered or the rest written off by document (核销). */
    CLOSED,
    /** 撤销: unfounded; nothing is held any longer. */
    WITHDRAWN;

    @Override
    public Set<RecoveryState> next() {
        return switch (this) {
            case SUSPENDED -> Set.of(RECOVERY_ORDERED, WITHDRAWN);
            case RECOVERY_ORDERED -> Set.of(PARTLY_RECOVERED, RECOVERED, CLOSED, WITHDRAWN);
            case PARTLY_RECOVERED -> Set.of(RECOVERED, CLOSED);
            case RECOVERED -> Set.of(CLOSED);
            case CLOSED, WITHDRAWN -> Set.of();
        };
    }

    /** Whether something is owed from it. */
    boolean isOrdered() {
        return this == RECOVERY_ORDERED || this == PARTLY_RECOVERED || this == RECOVERED;
    }
}
