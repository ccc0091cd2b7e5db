package org.fourthousand.funding.evaluation;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Why an evaluation is not taken. */
public enum EvaluationProblem implements ProblemType {
    NOTHING_TO_EVALUATE(409, Text.of("尚无可评价的资金", "Nothing has been paid that could be evaluated")),
    EVALUATION_WAITING(409, Text.of("已有待确认的评价", "An evaluation waits to be confirmed")),
    EVALUATION_DOCUMENT_USED(409, Text.of("该文号的评价已登记", "An evaluation of this document is recorded already"));

    private final int status;
    private final Text title;

    EvaluationProblem(int status, Text title) {
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
