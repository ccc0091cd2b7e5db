package org.fourthousand.funding.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fourthousand.funding.bankfile.BankText;
import org.fourthousand.funding.batch.BatchView.HeldBack;
import org.fourthousand.funding.disbursement.DisbursementId;
import org.fourthousand.funding.ledger.Book;
import org.fourthousand.funding.payee.HolderName;
import org.fourthousand.funding.signature.Signature;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Ordered payments that are in no batch yet, and what keeps one of them out. */
@ApplicationScoped
class Orders {

    /** As many as a batch may have. */
    static final int MOST = 10_000;

    /**
     * Everything that must be true at the order must still be true now: days may lie between. Locked, so that two batches
     * made at once do not take the same payments.
     */
    private static final String WAITING = """
            select d.id, p.account_name,
              (select j.enterprise_name from project j where j.uscc = d.uscc order by j.told_at desc limit 1) as enterprise_name,
              case when project_is_held(d.project_id) or recovery_holds(d.uscc, d.project_id)
                     or not exists (select from project j where j.project_id = d.project_id
                                     and (j.standing not in ('SUSPENDED', 'EXITED') or (j.standing = 'EXITED' and j.accepted_on is not null)))
                   then 'PAYMENTS_HELD'
                   when p.state <> 'CONFIRMED' then 'PAYEE_NOT_CONFIRMED'
                   when p.cooling_until >= :today then 'PAYEE_ACCOUNT_COOLING'
                   when :person in (d.maker_person, d.checker_person) then 'SAME_PERSON' end as obstacle
            from disbursement d join payee_account p on p.id = d.payee_account_id
            where d.state = 'ORDERED' and d.fund = :fund and d.year = :year
              and (cast(:chosen as uuid[]) is null or d.id = any(cast(:chosen as uuid[])))
              and not exists (select from payment_batch_item i where i.disbursement_id = d.id)
            order by d.id limit :most for update of d
            """;

    private static final String TAKE = """
            insert into payment_batch_item (batch_id, sequence, fund, year, disbursement_id, amount, end_to_end_id)
            select :batch, row_number() over (order by d.id), d.fund, d.year, d.id, d.net_amount, replace(cast(d.id as text), '-', '')
            from disbursement d where d.id = any(cast(:ids as uuid[]))
            """;

    private final EntityManager entities;
    private final Clock clock;

    Orders(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Payments that can go, and those that cannot with the reason. */
    record Waiting(List<UUID> ready, List<HeldBack> heldBack) {}

    /**
     * The payments of a book that wait, at most {@link #MOST}, oldest first.
     *
     * @param chosen only these; null for all
     * @param by who makes the batch: neither maker nor checker of a payment in it
     */
    @SuppressWarnings("unchecked")
    Waiting waiting(Book book, @Nullable Collection<DisbursementId> chosen, Signature by) {
        var ids = chosen == null
                ? null
                : chosen.stream().map(DisbursementId::value).toArray(UUID[]::new);
        List<Tuple> rows = entities.createNativeQuery(WAITING, Tuple.class)
                .unwrap(NativeQuery.class)
                .setParameter("person", by.person())
                .setParameter("today", LocalDate.now(clock))
                .setParameter("fund", book.fund().code())
                .setParameter("year", book.year())
                .setParameter("chosen", ids, UUID[].class)
                .setParameter("most", MOST)
                .getResultList();
        var ready = new ArrayList<UUID>();
        var heldBack = new ArrayList<HeldBack>();
        for (var row : rows) {
            var id = row.get("id", UUID.class);
            var obstacle = row.get("obstacle", String.class);
            if (obstacle == null
                    && !HolderName.same(
                            row.get("account_name", String.class),
                            Objects.requireNonNullElse(row.get("enterprise_name", String.class), ""))) {
                obstacle = "PAYEE_NAME_CHANGED";
            }
            if (obstacle == null && !BankText.fits(row.get("account_name", String.class))) {
                obstacle = "NAME_NOT_FIT";
            }
            if (obstacle == null) {
                ready.add(id);
            } else {
                heldBack.add(new HeldBack(new DisbursementId(id), HeldBack.Obstacle.valueOf(obstacle)));
            }
        }
        return new Waiting(List.copyOf(ready), List.copyOf(heldBack));
    }

    /** Puts payments into a batch, in the order of their ids. */
    void take(PaymentBatchId batch, List<UUID> payments) {
        entities.createNativeQuery(TAKE)
                .setParameter("batch", batch.value())
                .setParameter("ids", payments.toArray(UUID[]::new))
                .executeUpdate();
    }
}
