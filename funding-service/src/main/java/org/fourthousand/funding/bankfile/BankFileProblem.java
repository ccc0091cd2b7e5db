package org.fourthousand.funding.bankfile;

import java.util.List;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;

/** Why a file from the bank is refused, always as a whole. */
public enum BankFileProblem implements ProblemType {
    BANK_FILE_UNREADABLE(400, Text.of("银行文件无法读取", "The bank's file cannot be read")),
    BANK_FILE_WITH_DOCTYPE(400, Text.of("银行文件含有文档类型或实体声明", "The bank's file declares a document type or entities")),
    BANK_FILE_NOT_VALID(422, Text.of("银行文件不符合其格式标准", "The bank's file does not keep to its standard")),
    BANK_FILE_UNEXPECTED(422, Text.of("银行文件与所发批次不符", "The bank's file does not fit what was sent"));

    private final int status;
    private final Text title;

    BankFileProblem(int status, Text title) {
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

    /** The refusal of a file at one place. */
    public Problem at(String pointer, Text message) {
        return at(List.of(Violation.at(pointer, message)));
    }

    /** The refusal of a file with all that is wrong. */
    public Problem at(List<Violation> faults) {
        return new Problem(
                this,
                Text.of("整个文件未被接受,请向银行索取正确的文件。", "Nothing of it was taken; ask the bank for a correct file."),
                faults);
    }
}
