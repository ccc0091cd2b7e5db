package org.fourthousand.registry.library;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Refusals of the library. */
public enum LibraryProblem implements ProblemType {
    NOT_ELIGIBLE(422, "不符合入库条件", "The project may not enter the library"),
    ALREADY_IN_LIBRARY(409, "项目库中已有同一项目", "The same project is in the library"),
    NOT_YET_PAST(409, "日期尚未到来", "That day has not come yet");

    private final int status;
    private final Text title;

    LibraryProblem(int status, String zh, String en) {
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
