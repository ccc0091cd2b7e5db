package org.fourthousand.funding.adjustment;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Why a budget is not changed. */
public enum AdjustmentProblem implements ProblemType {
    ADJUSTMENT_REPEATED(409, Text.of("该调整已登记", "This adjustment is recorded already")),
    CARRIED_OVER(409, Text.of("该年度已结转", "The year is carried over already")),
    YEAR_NOT_OVER(409, Text.of("年度尚未结束", "The year is not over")),
    NOTHING_TO_CARRY(409, Text.of("没有可结转的余额", "Nothing is left to carry over")),
    RESERVATIONS_PENDING(409, Text.of("尚有拟下达资金未处理", "Proposed awards of the year are not decided")),
    CARRY_OVER_CHANGED(409, Text.of("余额已变化", "What is left has changed since"));

    private final int status;
    private final Text title;

    AdjustmentProblem(int status, Text title) {
        this.status = status;
        this.title = title;
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
