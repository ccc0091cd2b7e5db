package org.fourthousand.funding.recovery;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.funding.parameter.FundingParameters;
import org.fourthousand.funding.parameter.FundingParameters.Numbered;
import org.fourthousand.funding.parameter.PercentRange;
import org.fourthousand.kit.problem.Text;

/** Why money is asked back. A fine goes with fraud and misuse only (财政违法行为处罚处分条例 art. 14). */
@Schema(description = "追回事由 | Why money is asked back")
public enum Ground {
    /** 骗取资金: obtained by deceit. */
    FRAUD(Text.of("骗取资金", "fraud")),
    /** 挪用、违规使用资金: used for something else. */
    MISUSE(Text.of("违规使用资金", "misuse")),
    /** 虚报材料: obtained by false papers; fined as fraud. */
    FALSE_FILING(Text.of("申报弄虚作假", "false filing")),
    /** 未通过验收. */
    NOT_ACCEPTED(Text.of("未通过验收", "the project did not pass acceptance")),
    /** 绩效评价不合格. */
    EVALUATION_FAILED(Text.of("绩效评价不合格", "the evaluation was failed")),
    /** 项目终止. */
    PROJECT_ENDED(Text.of("项目终止", "the project ended early")),
    /** 多付. */
    OVERPAID(Text.of("多付资金", "too much was paid"));

    private final Text words;

    Ground(Text words) {
        this.words = words;
    }

    /** What it is called. */
    public Text words() {
        return words;
    }

    /** The range of its fine in force today, percent of the money; empty where no fine goes with it. */
    Optional<Numbered<PercentRange>> fineRange(FundingParameters parameters) {
        return switch (this) {
            case FRAUD, FALSE_FILING -> Optional.of(parameters.fraudFine());
            case MISUSE -> Optional.of(parameters.misuseFine());
            case NOT_ACCEPTED, EVALUATION_FAILED, PROJECT_ENDED, OVERPAID -> Optional.empty();
        };
    }
}
