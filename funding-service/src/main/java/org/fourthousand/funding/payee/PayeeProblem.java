package org.fourthousand.funding.payee;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Why an account is not taken. */
public enum PayeeProblem implements ProblemType {
    PAYEE_UNKNOWN(409, Text.of("尚无该企业的项目", "No project of this enterprise is known")),
    PAYEE_NAME_DIFFERS(422, Text.of("户名与企业名称不一致", "The account's name is not the enterprise's")),
    PAYEE_ACCOUNT_WAITING(409, Text.of("已有待确认的账户", "An account is waiting to be confirmed"));

    private final int status;
    private final Text title;

    PayeeProblem(int status, Text title) {
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
