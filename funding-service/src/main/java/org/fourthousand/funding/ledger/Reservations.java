package org.fourthousand.funding.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.problem.Problem;

/**
 * Promises money in two phases: reserved, so that nobody else can be promised the same, and then posted, given back, or
 * expired. Which of the three it becomes is decided once, by the database.
 */
@ApplicationScoped
public class Reservations {

    private static final String RESERVE = """
            select ledger_reserve(:id, :fund, :year, :reference, :reason, :at, :until, cast(:amount as numeric), cast(:place as text), :limit)
            """;

    private static final String SETTLE = "select ledger_settle(:reserved, :outcome, :reference, :reason, :at)";

    private static final String DUE = """
            select reference from reservation where state = 'PENDING' and expires_at <= :now order by expires_at, id limit :most
            """;

    private static final String PENDING =
            "select 1 from reservation where reference = :reserved and state = 'PENDING' and expires_at <= :now";

    private static final String ANY_OF_BOOK =
            "select count(*) from reservation where fund = :fund and year = :year and state = 'PENDING'";

    private final EntityManager entities;
    private final Clock clock;

    Reservations(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Reserves; the same under the same reference does nothing, whatever became of it since.
     *
     * @throws Problem 409 {@code NOT_COVERED}, {@code SHARE_EXCEEDED}, or {@code REFERENCE_REUSED} when something else is
     *     reserved under the reference; the transaction is lost then
     */
    @Transactional(TxType.MANDATORY)
    public void reserve(Reservation asked) {
        var now = now();
        var place = asked.place();
        run(
                entities.createNativeQuery(RESERVE)
                        .setParameter("id", Ids.next())
                        .setParameter("fund", asked.book().fund().code())
                        .setParameter("year", asked.book().year())
                        .setParameter("reference", asked.reference())
                        .setParameter("reason", asked.reason())
                        .setParameter("at", now)
                        .setParameter("until", now.plus(asked.limit()))
                        .setParameter("amount", asked.amount().amount())
                        .setParameter("place", place == null ? null : place.code())
                        .setParameter("limit", asked.limitParameter()),
                asked.book(),
                asked.reason());
    }

    /**
     * Posts what is reserved: it is committed. Again it does nothing.
     *
     * @param reference of the entry, for example {@code award:<id>}
     * @throws Problem 409 {@code RESERVATION_OVER} when it expired or was given back, also when nobody has swept it yet
     */
    @Transactional(TxType.MANDATORY)
    public void post(Book book, String reserved, String reference, String reason) {
        settle(book, reserved, "POSTED", reference, reason);
    }

    /**
     * Gives back what is reserved. Again it does nothing.
     *
     * @throws Problem 409 {@code RESERVATION_OVER} when it was posted or has expired
     */
    @Transactional(TxType.MANDATORY)
    public void release(Book book, String reserved, String reason) {
        settle(book, reserved, "VOIDED", "void:" + reserved, reason);
    }

    /** Gives back what is reserved and due; false when it no longer is, because it was settled meanwhile. */
    @Transactional(TxType.MANDATORY)
    boolean expire(String reserved) {
        if (entities.createNativeQuery(PENDING)
                .setParameter("reserved", reserved)
                .setParameter("now", now())
                .getResultList()
                .isEmpty()) {
            return false;
        }
        return (Boolean) entities.createNativeQuery(SETTLE)
                .setParameter("reserved", reserved)
                .setParameter("outcome", "EXPIRED")
                .setParameter("reference", "expire:" + reserved)
                .setParameter("reason", "预留到期 expired")
                .setParameter("at", now())
                .getSingleResult();
    }

    /** References of reservations whose time is over, the longest first. */
    @SuppressWarnings("unchecked")
    List<String> due(int most) {
        return entities.createNativeQuery(DUE, String.class)
                .setParameter("now", now())
                .setParameter("most", most)
                .getResultList();
    }

    /** Whether anything of a book is reserved and not settled. */
    public boolean anyPending(Book book) {
        return ((Number) entities.createNativeQuery(ANY_OF_BOOK)
                                .setParameter("fund", book.fund().code())
                                .setParameter("year", book.year())
                                .getSingleResult())
                        .longValue()
                > 0;
    }

    private void settle(Book book, String reserved, String outcome, String reference, String reason) {
        run(
                entities.createNativeQuery(SETTLE)
                        .setParameter("reserved", reserved)
                        .setParameter("outcome", outcome)
                        .setParameter("reference", reference)
                        .setParameter("reason", reason)
                        .setParameter("at", now()),
                book,
                reason);
    }

    private static void run(Query call, Book book, String what) {
        try {
            call.getSingleResult();
        } catch (PersistenceException refused) {
            throw Refusals.explained(refused, book, what);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
