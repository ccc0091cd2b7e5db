package org.fourthousand.registry.library;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Refusals of the library. */
public enum LibraryProblem implements ProblemType {
    NOT_ELIGIBLE(422, "不符合入库条件", "The project may not enter the library"),
    ALREADY_IN_LIBRARY(409, "项目库中已有同一项目", "The same project is in the library"),
    NOT_YET_PAST(409, "日期尚未到来", "That day has not come yet"),
    BEFORE_ENTRY(409, "早于入库日期", "That is before the project entered the library"),
    CONTACT_NOT_LATER(409, "须晚于已有的联系安排", "It must begin after every contact the project has"),
    NO_CONTACT(409, "没有可终止的联系安排", "There is no contact to end");

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
