package org.fourthousand.funding.fund;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Why a fund, its budget or a change of it is refused. */
public enum FundProblem implements ProblemType {
    BUDGET_DOCUMENT_REPEATED(409, Text.of("该文号的预算已存在", "A budget with this document exists")),
    FUND_EXISTS(409, Text.of("专项资金代码已存在", "A fund of this code exists")),
    FUND_NOT_IN_FORCE(409, Text.of("专项资金未生效或已终止", "The fund is not in force"));

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
