package org.fourthousand.review.scoring;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Refusals of the scoring. */
public enum ScoringProblem implements ProblemType {
    MARKS_REFUSED(422, "评分不合规", "The marks break the rubric"),
    SHEET_INCOMPLETE(422, "评分不完整", "The sheet is incomplete"),
    SHEET_LOCKED(409, "评分已锁定", "The sheet is locked"),
    RECUSED(409, "已回避", "Withdrawn from this project"),
    CONFLICT_OF_INTEREST(409, "须回避", "A conflict of interest: withdraw"),
    EXPERT_INACTIVE(409, "专家资格已暂停", "The expert is suspended"),
    SCORES_LATE(409, "已过评分截止日", "The deadline for scores has passed");

    private final int status;
    private final Text title;

    ScoringProblem(int status, String zh, String en) {
        this.status = status;
        this.title = Text.of(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }
}
