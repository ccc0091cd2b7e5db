package org.fourthousand.registry.application;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Refusals of an application. */
public enum ApplicationProblem implements ProblemType {
    ILLEGAL_STEP(409, "项目现阶段不允许此操作", "The project's stage does not allow this"),
    FORM_INCOMPLETE(422, "申报表尚不完整", "The form is not complete"),
    OUTSIDE_WINDOW(409, "不在受理时间内", "The library does not take it in at this time"),
    DRAFT_CLOSED(409, "草稿已结束", "The draft is closed"),
    DRAFT_OUTDATED(409, "草稿已过时", "The draft is out of date"),
    TOO_MANY_DRAFTS(409, "草稿过多", "Too many drafts");

    private final int status;
    private final Text title;

    ApplicationProblem(int status, String zh, String en) {
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
