package org.fourthousand.funding.ledger;

import java.time.Duration;
import java.util.UUID;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * Money to be promised until a time (预留).
 *
 * @param book where
 * @param reference what it is for, for example {@code award:<id>}; the same under it is reserved once
 * @param reason in words
 * @param amount yuan, above zero
 * @param place for whose share it counts, null where that is not known
 * @param limit how long, above zero
 * @param limitParameter the version of the policy's number that says how long
 */
public record Reservation(
        Book book,
        String reference,
        String reason,
        Yuan amount,
        @Nullable Division place,
        Duration limit,
        UUID limitParameter) {}
