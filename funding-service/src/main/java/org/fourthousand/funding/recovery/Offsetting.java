package org.fourthousand.funding.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.fourthousand.events.funding.Recovered;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.funding.ledger.AccountKind;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.funding.ledger.Entry;
import org.fourthousand.funding.ledger.Ledger;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.outbox.Outbox;
import org.fourthousand.kit.value.Yuan;

/**
 * Keeping back what an enterprise owes from what is paid to it (抵扣), oldest order first: reserved with the order, posted when
 * the bank has paid the rest, let go when it sends that back. The rows of the cases are locked first, so that of an offset
 * and money received at once the later sees the earlier; the database counts and refuses what exceeds the debt.
 */
@ApplicationScoped
public class Offsetting {

    private static final String OWED = """
            select id, fund, year, amount - recovered - reserved as owed from recovery
            where uscc = :uscc and state in ('RECOVERY_ORDERED', 'PARTLY_RECOVERED') and amount > recovered + reserved
            order by ordered_on, id for update
            """;

    private static final String RESERVE = """
            insert into recovery_offset (id, recovery_id, fund, year, disbursement_id, amount, state, reserved_at)
            values (:id, :recovery, :fund, :year, :disbursement, :amount, 'RESERVED', :at)
            """;

    private static final String RESERVED = """
            select o.id, o.recovery_id, o.fund, o.year, o.amount, r.award_id, r.project_id, r.state
            from recovery_offset o join recovery r on r.id = o.recovery_id
            where o.disbursement_id = :disbursement and o.state = 'RESERVED' order by r.ordered_on, r.id for update of r
            """;

    private static final String SETTLE =
            "update recovery_offset set state = :state, settled_on = :on where id = :id and state = 'RESERVED'";

    private final EntityManager entities;
    private final Ledger ledger;
    private final Outbox outbox;
    private final History history;
    private final Clock clock;

    Offsetting(EntityManager entities, Ledger ledger, Outbox outbox, History history, Clock clock) {
        this.entities = entities;
        this.ledger = ledger;
        this.outbox = outbox;
        this.history = history;
        this.clock = clock;
    }

    /** An offset that waits for the bank. */
    private record Reserved(
            UUID id, UUID recovery, Book book, Yuan amount, UUID award, UUID project, RecoveryState state) {}

    /** The offsets of one payment, their cases locked. */
    public final class Waiting {

        private final List<Reserved> offsets;

        private Waiting(List<Reserved> offsets) {
            this.offsets = offsets;
        }

        /**
         * The rest has been paid: what was kept back has come back. Called after the payment is posted, for what comes back
         * must have been paid first.
         */
        public void post(LocalDate on, String why) {
            offsets.forEach(each -> posted(each, on, why));
        }

        /** The rest came back from the bank: nothing is kept back, and the debt stands as before. */
        public void release(LocalDate on, String why) {
            for (var each : offsets) {
                settle(each, "VOIDED", on);
                record(each, "offset of " + each.amount() + " let go: " + why);
            }
        }
    }

    /**
     * Keeps back what the enterprise owes.
     *
     * @param disbursement the payment that is being ordered
     * @param amount of the payment, yuan
     * @return what is kept back, yuan: never more than the payment, nor than what is owed
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Yuan reserve(String uscc, UUID disbursement, Yuan amount) {
        var kept = Yuan.ZERO;
        for (var row : tuples(OWED, "uscc", uscc)) {
            var part = new Yuan(row.get("owed", BigDecimal.class)).min(amount.minus(kept));
            if (part.isPositive()) {
                reserve(row, disbursement, part);
                kept = kept.plus(part);
            }
        }
        return kept;
    }

    /** What a payment keeps back, to be posted or released with the bank's answer; locks the cases. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Waiting waiting(UUID disbursement) {
        return new Waiting(tuples(RESERVED, "disbursement", disbursement).stream()
                .map(Offsetting::reserved)
                .toList());
    }

    private void reserve(Tuple owed, UUID disbursement, Yuan part) {
        var recovery = owed.get("id", UUID.class);
        entities.createNativeQuery(RESERVE)
                .setParameter("id", Ids.next())
                .setParameter("recovery", recovery)
                .setParameter("fund", owed.get("fund", String.class))
                .setParameter("year", owed.get("year", Integer.class))
                .setParameter("disbursement", disbursement)
                .setParameter("amount", part.amount())
                .setParameter("at", clock.instant().truncatedTo(ChronoUnit.MICROS))
                .executeUpdate();
        var state = state(recovery);
        history.append(
                "recovery", recovery, state, state, "offset of %s against payment %s".formatted(part, disbursement));
    }

    private void posted(Reserved offset, LocalDate on, String why) {
        settle(offset, "POSTED", on);
        ledger.post(Entry.move(
                offset.book(),
                offset.amount(),
                AccountKind.PAID,
                AccountKind.RECOVERED,
                "offset:" + offset.id(),
                "抵扣 " + why));
        outbox.append(new Recovered(
                offset.project(),
                offset.award(),
                offset.recovery(),
                offset.amount().amount(),
                on));
        record(offset, "offset of " + offset.amount() + ": " + why);
    }

    private void settle(Reserved offset, String state, LocalDate on) {
        entities.createNativeQuery(SETTLE)
                .setParameter("state", state)
                .setParameter("on", on)
                .setParameter("id", offset.id())
                .executeUpdate();
    }

    private void record(Reserved offset, String why) {
        history.append("recovery", offset.recovery(), offset.state().name(), state(offset.recovery()), why);
    }

    private String state(UUID recovery) {
        return (String) entities.createNativeQuery("select state from recovery where id = :id")
                .setParameter("id", recovery)
                .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> tuples(String sql, String name, Object value) {
        return entities.createNativeQuery(sql, Tuple.class)
                .setParameter(name, value)
                .getResultList();
    }

    private static Reserved reserved(Tuple row) {
        return new Reserved(
                row.get("id", UUID.class),
                row.get("recovery_id", UUID.class),
                new Book(new FundCode(row.get("fund", String.class)), row.get("year", Integer.class)),
                new Yuan(row.get("amount", BigDecimal.class)),
                row.get("award_id", UUID.class),
                row.get("project_id", UUID.class),
                RecoveryState.valueOf(row.get("state", String.class)));
    }
}
