package org.fourthousand.funding.bankfile;

import java.time.Instant;
import java.time.LocalDate;
import org.fourthousand.kit.value.Yuan;

/**
 * What a batch file says once.
 *
 * @param number of the batch, the message id towards the bank
 * @param madeAt when the batch was made
 * @param executionDate working day on which the bank is to pay
 * @param payments how many
 * @param controlSum sum of all payments, yuan
 * @param debtor the office's own account
 */
public record BatchHeader(
        String number, Instant madeAt, LocalDate executionDate, int payments, Yuan controlSum, BankAccount debtor) {

    /** The number shown, never the account's. */
    @Override
    public String toString() {
        return number;
    }
}
