package org.fourthousand.review.expert;

import org.fourthousand.kit.seal.AccountNumber;
import org.jspecify.annotations.Nullable;

/**
 * Who an expert is, opened: the least that inviting and paying them needs. No number of an identity card is kept.
 *
 * @param name real name
 * @param email where they are written to
 * @param phone where they are called
 * @param bankAccount where fees are paid to, digits
 */
public record Identity(
        String name,
        String email,
        @Nullable String phone,
        @Nullable String bankAccount) {

    private static final int SHOWN = 4;

    /** The same with all hidden but what tells two experts apart. */
    Identity masked() {
        return new Identity(
                name.substring(0, name.offsetByCodePoints(0, 1)) + "**",
                email.substring(0, 1) + "***" + email.substring(email.indexOf('@')),
                phone == null ? null : "***" + phone.substring(Math.max(0, phone.length() - SHOWN)),
                bankAccount == null ? null : AccountNumber.of(bankAccount).masked());
    }

    /** Does not print whom it is about. */
    @Override
    public String toString() {
        return masked().name;
    }
}
