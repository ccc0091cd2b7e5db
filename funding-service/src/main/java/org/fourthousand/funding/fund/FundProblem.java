package org.fourthousand.funding.fund;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Why a budget is refused. */
public enum FundProblem implements ProblemType {
    BUDGET_DOCUMENT_REPEATED(409, Text.of("该文号的预算已存在", "A budget with this document exists"));

    private final int status;
    private final Text title;

    FundProblem(int status, Text title) {
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
