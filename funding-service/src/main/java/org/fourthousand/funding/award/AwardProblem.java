package org.fourthousand.funding.award;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Why there is no award. */
public enum AwardProblem implements ProblemType {
    AWARD_REFUSED(409, Text.of("不符合下达条件", "The project cannot be awarded"));

    private final int status;
    private final Text title;

    AwardProblem(int status, Text title) {
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
