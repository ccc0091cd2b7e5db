package org.fourthousand.registry.enterprise;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Refusals about enterprises. */
enum EnterpriseProblem implements ProblemType {
    ACCOUNT_NAME_DIFFERS(422, "户名与企业登记名称不一致", "The account is not in the enterprise's registered name"),
    ACCOUNT_KNOWN(409, "该账户已登记", "This account is registered already"),
    ACCOUNT_CLOSED(409, "该账户已注销登记", "This account is closed"),
    TOO_MANY_ACCOUNTS(409, "在用账户过多", "There are too many open accounts"),
    ALREADY_LIFTED(409, "该记录已解除", "This record is lifted already"),
    SAME_PERSON(403, "须由他人办理", "Another person must do this");

    private final int status;
    private final Text title;

    EnterpriseProblem(int status, String zh, String en) {
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
