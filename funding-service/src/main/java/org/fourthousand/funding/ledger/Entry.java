package org.fourthousand.funding.ledger;

import java.util.EnumMap;
import java.util.Map;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * A journal entry to be posted.
 *
 * @param book where
 * @param reference what it is for, unique over all entries, for example {@code award:<id>}; posting the same entry again
 *     under it does nothing
 * @param reason in words
 * @param postings yuan by account: debit above zero, credit below; at least two, together zero
 * @param place prefecture (市州), or the province, for whose share it counts; in a year that is divided among them, money
 *     leaves and enters AVAILABLE for a place only, but for the budget itself
 */
public record Entry(
        Book book,
        String reference,
        String reason,
        Map<AccountKind, Yuan> postings,
        @Nullable Division place) {

    /** Takes its own copy of the postings. */
    public Entry {
        postings = new EnumMap<>(postings);
    }

    /** Moves an amount from one account of a book to another. */
    public static Entry move(
            Book book, Yuan amount, AccountKind from, AccountKind to, String reference, String reason) {
        return new Entry(book, reference, reason, Map.of(from, Yuan.ZERO.minus(amount), to, amount), null);
    }

    /** The same for the share of a place, where it is known. */
    public Entry at(@Nullable Division counted) {
        return new Entry(book, reference, reason, postings, counted);
    }
}
