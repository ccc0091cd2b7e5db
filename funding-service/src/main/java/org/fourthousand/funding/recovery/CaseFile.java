package org.fourthousand.funding.recovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/** Reads what hangs on cases: offsets, notes, overdue parts and debts. Row-level security decides who sees which. */
@ApplicationScoped
class CaseFile {

    private static final String OFFSETS = """
            select id, recovery_id, disbursement_id, amount, state, settled_on from recovery_offset
            where recovery_id = :recovery order by id
            """;

    private static final String NOTES = """
            select id, words, maker_name, maker_at from recovery_note
            where recovery_id = :recovery and id > :after order by id limit :limit
            """;

    /** A part is overdue for what of it and of the parts before it has not come back. */
    private static final String OVERDUE = """
            select plan_id, number, recovery_id, award_id, project_id, uscc, due_on, reminded_on,
                   least(amount, together - recovered) as owed
            from (select a.plan_id, a.number, a.amount, a.due_on, a.reminded_on, p.recovery_id, r.award_id, r.project_id, r.uscc,
                         r.recovered, sum(a.amount) over (partition by a.plan_id order by a.number) as together
                    from repayment_part a
                    join repayment_plan p on p.id = a.plan_id and p.state = 'APPROVED'
                    join recovery r on r.id = p.recovery_id and r.state in ('RECOVERY_ORDERED', 'PARTLY_RECOVERED')) as parts
            where due_on < :today and together > recovered
              and (:all or reminded_on is null or reminded_on <= :before)
            order by due_on, recovery_id, number limit :limit
            """;

    private static final String DEBT = """
            select coalesce(sum(amount - recovered), 0) from recovery
            where uscc = :uscc and state in ('RECOVERY_ORDERED', 'PARTLY_RECOVERED')
            """;

    private final EntityManager entities;

    CaseFile(EntityManager entities) {
        this.entities = entities;
    }

    List<OffsetView> offsets(RecoveryId recovery) {
        return tuples(entities.createNativeQuery(OFFSETS, Tuple.class).setParameter("recovery", recovery.value()))
                .stream()
                .map(row -> new OffsetView(
                        row.get("id", UUID.class),
                        recovery,
                        row.get("disbursement_id", UUID.class),
                        new Yuan(row.get("amount", BigDecimal.class)),
                        OffsetView.State.valueOf(row.get("state", String.class)),
                        (LocalDate) row.get("settled_on")))
                .toList();
    }

    List<NoteView> notes(RecoveryId recovery, UUID after, int limit) {
        return tuples(entities.createNativeQuery(NOTES, Tuple.class)
                        .setParameter("recovery", recovery.value())
                        .setParameter("after", after)
                        .setParameter("limit", limit))
                .stream()
                .map(row -> new NoteView(
                        row.get("id", UUID.class),
                        row.get("words", String.class),
                        row.get("maker_name", String.class),
                        row.get("maker_at", Instant.class)))
                .toList();
    }

    /**
     * Parts whose day has passed, oldest first.
     *
     * @param remindedBefore only those not reminded of since this day; null for all
     */
    List<OverdueView> overdue(LocalDate today, @Nullable LocalDate remindedBefore, int limit) {
        return tuples(entities.createNativeQuery(OVERDUE, Tuple.class)
                        .setParameter("today", today)
                        .setParameter("all", remindedBefore == null)
                        .setParameter("before", remindedBefore == null ? today : remindedBefore)
                        .setParameter("limit", limit))
                .stream()
                .map(row -> new OverdueView(
                        new RecoveryId(row.get("recovery_id", UUID.class)),
                        row.get("award_id", UUID.class),
                        row.get("project_id", UUID.class),
                        row.get("uscc", String.class),
                        row.get("plan_id", UUID.class),
                        row.get("number", Integer.class),
                        new Yuan(row.get("owed", BigDecimal.class)),
                        row.get("due_on", LocalDate.class),
                        (LocalDate) row.get("reminded_on")))
                .toList();
    }

    /** What an enterprise owes, yuan. */
    Yuan debt(String uscc) {
        return new Yuan((BigDecimal)
                entities.createNativeQuery(DEBT).setParameter("uscc", uscc).getSingleResult());
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> tuples(Query query) {
        return query.getResultList();
    }
}
