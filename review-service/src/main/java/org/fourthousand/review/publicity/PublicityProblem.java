package org.fourthousand.review.publicity;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Refusals during publicity and on the way to the final list. */
public enum PublicityProblem implements ProblemType {
    OBJECTION_ANONYMOUS(422, "匿名异议不予受理", "Anonymous objections are not accepted"),
    OBJECTION_LATE(422, "公示期已过,异议不予受理", "The publicity has ended; the objection is late"),
    OBJECTION_DECIDED(409, "异议已处理", "The objection is decided already"),
    OBJECTION_UNHANDLED(409, "异议尚无承办人", "Nobody handles the objection yet"),
    OBJECTION_OTHERS(403, "异议由他人承办", "Somebody else handles the objection"),
    PUBLICITY_RUNNING(409, "公示期未满", "The publicity has not ended");

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
