package org.fourthousand.funding.batch;

import org.fourthousand.funding.disbursement.DisbursementId;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.kit.value.Yuan;

/**
 * A payment as it was sent to the bank, against which answers are held.
 *
 * @param endToEndId by which answers name it
 * @param disbursement the payment
 * @param amount ordered, yuan
 * @param book it is paid from
 * @param batchNumber of the batch it went in
 * @param debtorNumber account number it is paid from, in the clear
 * @param payeeNumber account number it goes to, in the clear
 */
public record SentPayment(
        String endToEndId,
        DisbursementId disbursement,
        Yuan amount,
        Book book,
        String batchNumber,
        String debtorNumber,
        String payeeNumber) {

    /** Shown without its account numbers. */
    @Override
    public String toString() {
        return batchNumber + " " + endToEndId;
    }
}
