package org.fourthousand.funding.amendment;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Why an award stays as it is. */
public enum AmendmentProblem implements ProblemType {
    AWARD_NOT_ISSUED(409, Text.of("该笔资金未处于已下达状态", "The award is not issued, or not any more")),
    BELOW_WHAT_IS_PAID(409, Text.of("低于已支付及在途金额", "Less than what is paid or on its way")),
    ABOVE_WHAT_IS_ALLOWED(409, Text.of("超过可下达金额", "More than may be awarded")),
    AMENDMENT_REPEATED(409, Text.of("该变更已登记", "An amendment is waiting, or recorded already")),
    AWARD_CHANGED(409, Text.of("下达金额已变化", "The award has changed since"));

    private final int status;
    private final Text title;

    AmendmentProblem(int status, Text title) {
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
