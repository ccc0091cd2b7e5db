package org.fourthousand.registry.enterprise;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fourthousand.kit.clock.SuiteClock;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.value.SocialCreditCode;
import org.fourthousand.kit.value.Yuan;

/** What is on record about enterprises, as it was known at the end of a day. */
@ApplicationScoped
class StandingRecords implements PanacheRepositoryBase<StandingRecord, UUID> {

    /**
     * One record.
     *
     * @throws Problem 404 when the enterprise has none of that id
     */
    StandingRecord get(SocialCreditCode uscc, UUID id) {
        return find("uscc = ?1 and id = ?2", uscc, id)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("standing record", id));
    }

    /** Records known by the end of the day, lifted ones too, in the order they happened. */
    List<StandingRecord> known(SocialCreditCode uscc, LocalDate asOf) {
        return list("uscc = ?1 and recordedAt < ?2 order by happenedOn, id", uscc, endOf(asOf));
    }

    /** Liftings by the end of the day, by the record lifted. */
    Map<UUID, StandingLifting> liftings(SocialCreditCode uscc, LocalDate asOf) {
        return getEntityManager()
                .createQuery("""
                        select l from StandingLifting l, StandingRecord r
                        where r.id = l.recordId and r.uscc = :uscc and l.liftedAt < :end
                        """, StandingLifting.class)
                .setParameter("uscc", uscc)
                .setParameter("end", endOf(asOf))
                .getResultStream()
                .collect(Collectors.toMap(StandingLifting::recordId, Function.identity()));
    }

    /** Support as it was known by the end of the day, by year; what was taken back whole is none. */
    List<Support> support(SocialCreditCode uscc, LocalDate asOf) {
        var amended = amended(uscc, asOf);
        return getEntityManager()
                .createQuery(
                        "from SupportReceived where uscc = :uscc and recordedAt < :end order by year, id",
                        SupportReceived.class)
                .setParameter("uscc", uscc.code())
                .setParameter("end", endOf(asOf))
                .getResultStream()
                .map(each -> Support.of(each, amended.getOrDefault(each.id(), each.amount())))
                .filter(each -> each.amount().isPositive())
                .toList();
    }

    /** The amounts that changed by the end of the day, each as it was changed last. */
    private Map<UUID, Yuan> amended(SocialCreditCode uscc, LocalDate asOf) {
        return getEntityManager()
                .createQuery("""
                        select a from SupportAmended a, SupportReceived s
                        where s.id = a.key.awardId and s.uscc = :uscc and a.recordedAt < :end order by a.recordedAt
                        """, SupportAmended.class)
                .setParameter("uscc", uscc.code())
                .setParameter("end", endOf(asOf))
                .getResultStream()
                .collect(Collectors.toMap(SupportAmended::awardId, SupportAmended::amount, (_, later) -> later));
    }

    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(SuiteClock.BUSINESS_ZONE).toInstant();
    }
}
