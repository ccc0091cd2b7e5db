package org.fourthousand.review.publicity;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Refusals during publicity and on the way to the final list. */
public enum PublicityProblem implements ProblemType {
    OBJECTION_ANONYMOUS(422, "匿名异议不予受理", "Anonymous objections are not accepted"),
    OBJECTION_LATE(422, "公示期已过,异议不予受理", "The publicity has ended; the objection is late"),
    OBJECTION_DECIDED(409, "异议已处理", "The objection is decided already"),
    PUBLICITY_RUNNING(409, "公示期未满", "The publicity has not ended"),
    OBJECTIONS_OPEN(409, "尚有未处理的异议", "Objections are still open");

    private final int status;
    private final Text title;

    PublicityProblem(int status, String zh, String en) {
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
