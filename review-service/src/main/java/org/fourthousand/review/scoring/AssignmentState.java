package org.fourthousand.review.scoring;

import java.util.Set;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;

/** Where a seat on a panel stands. */
public enum AssignmentState {
    /** 已抽取: the sheet is the expert's to fill. */
    DRAWN,
    /** 已提交: the sheet is locked. */
    SUBMITTED,
    /** 已回避: the expert withdrew; the sheet is void. */
    RECUSED;

    /** @throws Problem 409 unless the step leads on from here */
    AssignmentState to(AssignmentState target) {
        Set<AssignmentState> allowed = switch (this) {
            case DRAWN -> Set.of(SUBMITTED, RECUSED);
            case SUBMITTED -> Set.of(RECUSED);
            case RECUSED -> Set.of();
        };
        if (!allowed.contains(target)) {
            throw refusal();
        }
        return target;
    }

    /** Why nothing more can be done in this state. */
    Problem refusal() {
        return switch (this) {
            case DRAWN -> throw new IllegalStateException("a drawn seat is open");
            case SUBMITTED ->
                new Problem(ScoringProblem.SHEET_LOCKED, Text.of("评分已提交,不能更改。", "The sheet is submitted and locked."));
            case RECUSED ->
                new Problem(ScoringProblem.RECUSED, Text.of("您已回避该项目。", "You have withdrawn from this project."));
        };
    }
}
