package org.fourthousand.local.bank;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A batch as the bank understood it.
 *
 * @param number its message id
 * @param account number of the account it is paid from
 * @param executionDate when it is to be paid
 * @param controlSum as the file says
 * @param payments in the order of the file
 */
record BatchOrder(
        String number, String account, LocalDate executionDate, BigDecimal controlSum, List<Payment> payments) {

    /** One payment; amount in yuan. */
    record Payment(String endToEndId, BigDecimal amount, String payeeAccount) {}
}
