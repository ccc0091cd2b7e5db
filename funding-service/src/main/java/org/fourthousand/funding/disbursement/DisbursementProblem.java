package org.fourthousand.funding.disbursement;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Why nothing is paid. */
public enum DisbursementProblem implements ProblemType {
    INSTALMENT_NOT_DUE(409, Text.of("该期资金尚不具备拨付条件", "The instalment is not due")),
    INSTALMENT_IN_PAYMENT(409, Text.of("该期资金正在拨付", "The instalment is being paid already")),
    PAYEE_NOT_CONFIRMED(409, Text.of("收款账户未确认", "The payee's account is not confirmed")),
    PAYEE_NAME_CHANGED(409, Text.of("户名与企业现名不一致", "The account is not in the enterprise's present name")),
    PAYEE_ACCOUNT_COOLING(409, Text.of("收款账户处于冷静期", "The payee's new account has not cooled")),
    PAYMENTS_HELD(409, Text.of("资金已暂停拨付", "Payments are held"));

    private final int status;
    private final Text title;

    DisbursementProblem(int status, Text title) {
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
