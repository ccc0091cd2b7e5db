package org.fourthousand.registry.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.UUID;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.value.SocialCreditCode;
import org.fourthousand.registry.enterprise.StandingView.RecordView;
import org.fourthousand.registry.enterprise.StandingView.SupportView;
import org.fourthousand.registry.parameter.ParametersAsOf;

/** Shows what is on record about an enterprise to those who may see it. */
@ApplicationScoped
class ReadingStanding {

    private final StandingRecords records;
    private final Enterprises enterprises;
    private final EntityManager entities;
    private final ParametersAsOf parameters;
    private final Callers callers;

    ReadingStanding(
            StandingRecords records,
            Enterprises enterprises,
            EntityManager entities,
            ParametersAsOf parameters,
            Callers callers) {
        this.records = records;
        this.enterprises = enterprises;
        this.entities = entities;
        this.parameters = parameters;
        this.callers = callers;
    }

    /**
     * The standing as it was known at the end of a day.
     *
     * @throws Problem 404 when the enterprise is not the caller's to see: an empty standing would say more than is known
     */
    StandingView asOf(SocialCreditCode uscc, LocalDate day) {
        requireSight(uscc);
        var terms = StandingTerms.on(day, parameters);
        var liftings = records.liftings(uscc, day);
        return new StandingView(
                uscc,
                day,
                records.known(uscc, day).stream()
                        .map(each -> RecordView.of(each, liftings.get(each.id()), terms))
                        .toList(),
                records.support(uscc, day).stream().map(SupportView::of).toList(),
                terms.parameters());
    }

    /** One record, to those who may see the enterprise's standing. */
    StandingRecord visible(SocialCreditCode uscc, UUID id) {
        requireSight(uscc);
        return records.get(uscc, id);
    }

    /** One record as it stands on a day. */
    RecordView record(StandingRecord record, LocalDate day) {
        var lifting = records.liftings(record.uscc(), day).get(record.id());
        return RecordView.of(record, lifting, StandingTerms.on(day, parameters));
    }

    private void requireSight(SocialCreditCode uscc) {
        var caller = callers.current();
        var own = uscc.code().equals(caller.uscc());
        if (!own && !EnterpriseSight.seesAll(caller) && enterprises.find(uscc).isEmpty() && !hasProjectInSight(uscc)) {
            throw Problem.notFound("enterprise", uscc);
        }
    }

    /** An office sees its division's projects only: row-level security decides, submitted ones of this enterprise count. */
    private boolean hasProjectInSight(SocialCreditCode uscc) {
        return !entities.createQuery("select 1 from Project where uscc = :uscc and stage <> DRAFT", Integer.class)
                .setParameter("uscc", uscc)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
