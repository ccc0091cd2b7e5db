package org.fourthousand.review.draw;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Refusals of the draw. */
public enum DrawProblem implements ProblemType {
    PANELS_CANNOT_BE_FILLED(409, "专家不足,无法组成评审组", "There are not enough experts to fill the panels"),
    POOL_CHANGED(409, "抽取期间数据有变动", "The pool changed during the draw");

    private final int status;
    private final Text title;

    DrawProblem(int status, String zh, String en) {
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
