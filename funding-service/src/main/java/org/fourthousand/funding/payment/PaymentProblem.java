package org.fourthousand.funding.payment;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Why a bank's answer is not taken. */
public enum PaymentProblem implements ProblemType {
    BANK_REFERENCE_REUSED(409, Text.of("银行流水号已用于另一笔拨款", "The bank's reference belongs to another payment")),
    ANSWERED_OTHERWISE(409, Text.of("该笔拨款已有另一回执", "The payment has another answer already"));

    private final int status;
    private final Text title;

    PaymentProblem(int status, Text title) {
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
