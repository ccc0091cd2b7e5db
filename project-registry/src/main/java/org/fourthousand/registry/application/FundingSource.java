package org.fourthousand.registry.application;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * Where part of the investment comes from (资金来源). Each kind stands once; several loans are one line, told apart in the
 * note.
 *
 * @param kind of money
 * @param amount yuan
 * @param note for example the bank, or the name of the other fund
 */
@Schema(description = "资金来源,每类一行 | A source of funding, one line a kind; together they are the total investment")
public record FundingSource(
        @NotNull Kind kind,
        @NotNull Yuan amount,
        @Nullable @Size(max = 200) String note) implements FormLine {

    @Override
    public @Nullable Object about() {
        return kind;
    }

    /** Kinds of money that a project is built with. */
    @Schema(name = "FundingKind")
    public enum Kind implements Worded {
        OWN_FUNDS("自有资金", "own funds"),
        BANK_LOAN("银行贷款", "bank loan"),
        EQUITY("股权融资", "equity"),
        OTHER_GOVERNMENT_SUPPORT("其他财政资金", "government support other than this"),
        /** What this application asks for; a project that is paid for without it leaves the line out. */
        THIS_SUPPORT("本次申请的支持资金", "the support applied for here"),
        OTHER("其他资金", "other");

        private final Text words;

        Kind(String zh, String en) {
            this.words = Text.of(zh, en);
        }

        @Override
        public Text words() {
            return words;
        }
    }
}
