package org.fourthousand.funding.ledger;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Why the ledger does not take an entry. */
public enum LedgerProblem implements ProblemType {
    NOT_COVERED(409, Text.of("资金余额不足", "The money is not there")),
    SHARE_EXCEEDED(409, Text.of("超出市州份额", "The share of the place does not cover it")),
    RESERVATION_OVER(409, Text.of("预留已失效", "The reservation is over")),
    REFERENCE_REUSED(409, Text.of("凭证号已被使用", "The reference is in use"));

    private final int status;
    private final Text title;

    LedgerProblem(int status, Text title) {
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
