package org.fourthousand.review.expert;

import java.util.Set;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;

/** Whether an expert is drawn, and whether their scores are taken. */
public enum ExpertStatus {
    /** 在库: drawn when available. */
    ACTIVE,
    /** 暂停: not drawn, and nothing is taken from them, until reinstated. */
    SUSPENDED,
    /** 出库: left the pool; the account is locked. */
    LEFT;

    /** @throws Problem 409 unless the step leads on from here */
    ExpertStatus to(ExpertStatus target) {
        Set<ExpertStatus> allowed = switch (this) {
            case ACTIVE -> Set.of(SUSPENDED, LEFT);
            case SUSPENDED -> Set.of(ACTIVE, LEFT);
            case LEFT -> Set.of(ACTIVE);
        };
        if (!allowed.contains(target)) {
            throw new Problem(
                    ExpertProblem.WRONG_STATUS,
                    Text.of("该专家处于 %s。", "This expert is %s.").with(this));
        }
        return target;
    }
}
