package org.fourthousand.review.calibration;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Refusals of the figures. */
public enum CalibrationProblem implements ProblemType {
    SCORES_NOT_COUNTED(409, "评分尚未统计", "The scores are not counted yet"),
    NOTHING_TO_COMPARE(409, "没有可比较的评分", "There are no scores to compare");

    private final int status;
    private final Text title;

    CalibrationProblem(int status, String zh, String en) {
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
