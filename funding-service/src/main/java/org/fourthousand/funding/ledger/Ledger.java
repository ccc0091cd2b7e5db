package org.fourthousand.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.value.Yuan;

/**
 * Posts to the journal. The rules are the database's: an entry that does not balance, an account that would be overdrawn
 * and a reference that stands for another entry are refused there, whoever posts and however many at once.
 */
@ApplicationScoped
public class Ledger {

    private static final String POST = """
            select ledger_post(:id, :fund, :year, :reference, :reason, :at, cast(:kinds as text[]), cast(:amounts as numeric[]),
                               cast(:place as text))
            """;

    private static final String BALANCES =
            "select kind, balance from ledger_account where fund = :fund and year = :year";

    private static final String BALANCES_AT =
            "select kind, balance from ledger_balances_at(:fund, :year, cast(:at as timestamptz))";

    private final EntityManager entities;
    private final Clock clock;

    Ledger(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Posts an entry in the running transaction; the same entry under the same reference is posted once.
     *
     * @throws Problem 409 {@code NOT_COVERED} when an account would be overdrawn, {@code SHARE_EXCEEDED} when the share of a
     *     place would be, {@code REFERENCE_REUSED} when another entry stands under the reference; the transaction is lost then
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void post(Entry entry) {
        try {
            entities.createNativeQuery(POST)
                    .setParameter("id", Ids.next())
                    .setParameter("fund", entry.book().fund().code())
                    .setParameter("year", entry.book().year())
                    .setParameter("reference", entry.reference())
                    .setParameter("reason", entry.reason())
                    .setParameter("at", clock.instant().truncatedTo(ChronoUnit.MICROS))
                    .setParameter("kinds", array(entry.postings().keySet()))
                    .setParameter("amounts", array(entry.postings().values()))
                    .setParameter(
                            "place",
                            entry.place() == null ? null : entry.place().code())
                    .getSingleResult();
        } catch (PersistenceException refused) {
            throw explained(refused, entry.book(), entry.reason());
        }
    }

    /** What stands in each account, yuan; the source below zero. Zero everywhere for a book nothing was posted to. */
    public Map<AccountKind, Yuan> balances(Book book) {
        return balances(entities.createNativeQuery(BALANCES, Tuple.class), book);
    }

    /** The same as it stood at a time, that instant included; what was posted later is not in it. */
    public Map<AccountKind, Yuan> balancesAt(Book book, Instant at) {
        return balances(entities.createNativeQuery(BALANCES_AT, Tuple.class).setParameter("at", at.toString()), book);
    }

    private static Map<AccountKind, Yuan> balances(Query query, Book book) {
        var balances = new EnumMap<AccountKind, Yuan>(AccountKind.class);
        for (var kind : AccountKind.values()) {
            balances.put(kind, Yuan.ZERO);
        }
        for (var row : query.setParameter("fund", book.fund().code())
                .setParameter("year", book.year())
                .getResultList()) {
            var account = (Tuple) row;
            balances.put(
                    AccountKind.valueOf(account.get("kind", String.class)),
                    new Yuan(account.get("balance", BigDecimal.class)));
        }
        return balances;
    }

    private static String array(Iterable<?> elements) {
        return java.util.stream.StreamSupport.stream(elements.spliterator(), false)
                .map(Object::toString)
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** The problem behind what a rule of the ledger refused; the failure itself where it was none of them. */
    public RuntimeException explained(PersistenceException refused, Book book, String what) {
        return Refusals.explained(refused, book, what);
    }
}
