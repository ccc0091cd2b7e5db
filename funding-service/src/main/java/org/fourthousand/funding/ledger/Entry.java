package org.fourthousand.funding.ledger;

import java.util.EnumMap;
import java.util.Map;
import org.fourthousand.kit.value.Yuan;

/**
 * A journal entry to be posted.
 *
 * @param book where
 * @param reference what it is for, unique over all entries, for example {@code award:<id>}; posting the same entry again
 *     under it does nothing
 * @param reason in words
 * @param postings yuan by account: debit above zero, credit below; at least two, together zero
 */
public record Entry(Book book, String reference, String reason, Map<AccountKind, Yuan> postings) {

    /** Takes its own copy of the postings. */
    public Entry {
        postings = new EnumMap<>(postings);
    }

    /** Moves an amount from one account of a book to another. */
    public static Entry move(
            Book book, Yuan amount, AccountKind from, AccountKind to, String reference, String reason) {
        return new Entry(book, reference, reason, Map.of(from, Yuan.ZERO.minus(amount), to, amount));
    }
}
