package org.fourthousand.funding.bankfile;

import org.fourthousand.kit.value.Yuan;

/**
 * One payment of a batch.
 *
 * @param endToEndId by which every answer names it, at most 35 characters
 * @param amount yuan
 * @param payee who is paid
 * @param purpose for the payee's statement, at most 140 characters
 */
public record PaymentLine(String endToEndId, Yuan amount, BankAccount payee, String purpose) {}
