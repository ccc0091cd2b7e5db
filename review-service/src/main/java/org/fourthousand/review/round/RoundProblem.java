package org.fourthousand.review.round;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Refusals on the way of a round. */
public enum RoundProblem implements ProblemType {
    ROUND_EXISTS(409, "该年度该资金已有遴选轮次", "That year and fund have a round already"),
    RUBRIC_REFUSED(422, "评分细则不合规", "The rubric breaks the rules"),
    ROUND_REFUSED(422, "轮次设置不合规", "The round's settings break the rules"),
    WRONG_STEP(409, "当前步骤不允许", "It is not the time for this step"),
    NO_CANDIDATES(409, "库中没有可参选项目", "No project of the library can take part"),
    OPENS_LATER(409, "尚未到启动日", "The day of the opening has not come"),
    QUOTA_HOPELESS(409, "现有项目无法满足指标下限", "The projects at hand cannot meet a minimum"),
    SAME_PERSON(403, "经办人须回避", "Who handled a project may not select it"),
    DEADLINE_NOT_LATER(422, "新的截止日须为晚于原截止日的工作日", "The new deadline must be a working day after the old one");

    private final int status;
    private final Text title;

    RoundProblem(int status, String zh, String en) {
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
