package org.fourthousand.funding.batch;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Why no batch goes to the bank. */
public enum BatchProblem implements ProblemType {
    DEBTOR_ACCOUNT_WAITING(409, Text.of("已有待确认的付款账户", "An account is waiting to be confirmed")),
    DEBTOR_ACCOUNT_MISSING(409, Text.of("尚无已确认的付款账户", "No account to pay from is confirmed")),
    NOTHING_TO_BATCH(409, Text.of("没有可组批的支令", "There is no order to put into a batch")),
    PAYMENT_NOT_FIT_FOR_BATCH(409, Text.of("有支令不能组批", "An order cannot go into a batch")),
    BATCH_FILE_CHANGED(500, Text.of("批量文件与存档摘要不一致", "The batch file is not what was made"));

    private final int status;
    private final Text title;

    BatchProblem(int status, Text title) {
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
