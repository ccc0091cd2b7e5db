package org.fourthousand.review.expert;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Refusals of the pool. */
public enum ExpertProblem implements ProblemType {
    ALREADY_IN_POOL(409, "该专家已在库中", "This expert is in the pool already"),
    WRONG_STATUS(409, "专家状态不允许", "The expert's status does not allow this"),
    ID_DIFFERS(400, "专家编号不一致", "The ids differ"),
    DATES_REVERSED(400, "起止日期有误", "Something ends before it begins");

    private final int status;
    private final Text title;

    ExpertProblem(int status, String zh, String en) {
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
