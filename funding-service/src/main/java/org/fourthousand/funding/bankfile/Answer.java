package org.fourthousand.funding.bankfile;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of one payment, not yet believed.
 *
 * @param position in the file, from 1
 * @param endToEndId of the payment; null where the file names none
 * @param amount that moved, in {@code currency}; null where the file does not say
 * @param currency three letters; null without an amount
 * @param orderedAmount the order as the bank repeats it, in yuan; null where it does not
 * @param day value date, or the day it came back
 * @param bankReference the bank's own reference, unique for this answer
 * @param reason the bank's, empty where it gives none
 * @param batchNumber the batch the answer claims to be of; null where it does not
 * @param debtorAccount number of the office's account; null where the file does not say
 * @param payeeAccount number of the payee's account; null where the file does not say
 */
public record Answer(
        int position,
        @Nullable String endToEndId,
        AnswerOutcome outcome,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable BigDecimal orderedAmount,
        LocalDate day,
        String bankReference,
        String reason,
        @Nullable String batchNumber,
        @Nullable String debtorAccount,
        @Nullable String payeeAccount) {

    /** Its place, for a violation. */
    public String pointer() {
        return "/answers/" + position;
    }

    @Override
    public String toString() {
        return position + ": " + endToEndId + " " + outcome + " " + amount + " " + currency;
    }
}
