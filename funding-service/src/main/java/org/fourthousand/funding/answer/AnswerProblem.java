package org.fourthousand.funding.answer;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Why an answer cannot be resolved that way. */
public enum AnswerProblem implements ProblemType {
    ANSWER_DOES_NOT_SETTLE(409, Text.of("该回执不能这样核销", "The answer does not settle the payment that way"));

    private final int status;
    private final Text title;

    AnswerProblem(int status, Text title) {
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
