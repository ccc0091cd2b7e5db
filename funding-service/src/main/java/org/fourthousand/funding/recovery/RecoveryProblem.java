package org.fourthousand.funding.recovery;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Why a step of a recovery is refused. */
public enum RecoveryProblem implements ProblemType {
    MORE_THAN_PAID(422, Text.of("追回金额超过已付金额", "More is asked back than was paid")),
    FINE_OUT_OF_RANGE(422, Text.of("罚款超出法定幅度", "The fine is outside its range")),
    NOT_RECOVERED(409, Text.of("资金尚未全部追回", "Not everything has come back")),
    PLAN_IS_NOT_THE_DEBT(422, Text.of("分期计划与追回金额不符", "The plan does not add up to the debt")),
    PLAN_WAITING(409, Text.of("已有待审批的分期计划", "A plan waits to be approved")),
    MORE_THAN_OWED(409, Text.of("金额超过尚欠金额", "More than is owed")),
    RECEIPT_REFERENCE_REUSED(409, Text.of("银行流水号已用于另一笔退款", "The bank's reference belongs to another receipt"));

    private final int status;
    private final Text title;

    RecoveryProblem(int status, Text title) {
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
