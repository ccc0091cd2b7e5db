package org.fourthousand.funding.letter;

import java.util.List;
import org.fourthousand.kit.value.Yuan;

/**
 * What the letter of an award says; dates and numbers as they are printed.
 *
 * @param issuer the office that issues it
 * @param subjects 预算科目, code and name
 * @param amount as it was issued, yuan
 * @param instalments as they were planned when it was issued
 * @param changes by what document it was changed since
 */
public record Letter(
        String issuer,
        String documentNumber,
        String enterprise,
        String uscc,
        String project,
        String fund,
        int year,
        List<String> subjects,
        Yuan amount,
        List<Part> instalments,
        List<Goal> goals,
        List<Change> changes,
        String day) {

    /** An instalment; evidence is what it is paid on. */
    public record Part(int number, String percent, Yuan amount, String evidence) {}

    /** A performance goal (绩效目标). */
    public record Goal(String indicator, String target, String unit) {}

    /** A change that was approved; the amount from then on, zero when it was cancelled. */
    public record Change(String documentNumber, Yuan amount, String reason) {}

    /** The amount as money is written out: 壹仟万元整. */
    public String amountInWords() {
        return amount.toChineseUpperCase();
    }
}
