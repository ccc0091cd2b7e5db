package org.fourthousand.registry.progress;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Refusals of a progress report. */
public enum ProgressProblem implements ProblemType {
    ALREADY_REPORTED(409, "该季度已报告", "That quarter is reported already"),
    NOTHING_TO_SUPERSEDE(409, "没有可更正的报告", "There is no such report to supersede"),
    QUARTER_AHEAD(409, "该季度尚未开始", "That quarter has not begun"),
    GOES_BACKWARDS(409, "进度较其他季度回落", "A figure goes backwards from one quarter to the next");

    private final int status;
    private final Text title;

    ProgressProblem(int status, String zh, String en) {
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
