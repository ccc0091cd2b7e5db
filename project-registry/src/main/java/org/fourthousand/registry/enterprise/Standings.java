package org.fourthousand.registry.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fourthousand.events.funding.AwardAmended;
import org.fourthousand.events.funding.AwardIssued;
import org.fourthousand.events.funding.EnterpriseBlacklisted;
import org.fourthousand.events.supervision.NoticeIssued;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.value.SocialCreditCode;
import org.fourthousand.registry.application.Project;
import org.fourthousand.registry.parameter.ParametersAsOf;
import org.jspecify.annotations.Nullable;

/**
 * Keeps and tells the standing of enterprises: support awarded, and what is on record against them. A serious finding of a
 * supervision counts for the policy's years unless an officer lifts it with a document; that the notice is closed (办结销号)
 * says that the matter was seen to, and lifts nothing.
 */
@ApplicationScoped
public class Standings {

    private final StandingRecords records;
    private final ParametersAsOf parameters;
    private final History history;
    private final Callers callers;
    private final Clock clock;

    Standings(StandingRecords records, ParametersAsOf parameters, History history, Callers callers, Clock clock) {
        this.records = records;
        this.parameters = parameters;
        this.history = history;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * The standing of a project's enterprise: what was known at the end of a day (Asia/Shanghai), not lifted by then, and
     * still counted then by the numbers of years in force on it. The caller must be one who sees the enterprise's records.
     *
     * @param asOf today, or a past day whose answer is asked again
     */
    public Standing of(Project project, LocalDate asOf) {
        return of(project.uscc(), project.id().value(), asOf);
    }

    /** As {@link #of(Project, LocalDate)}, of an enterprise that asks without a project. */
    public Standing of(SocialCreditCode uscc, LocalDate asOf) {
        return of(uscc, null, asOf);
    }

    private Standing of(SocialCreditCode uscc, @Nullable UUID project, LocalDate asOf) {
        var support = records.support(uscc, asOf);
        var terms = StandingTerms.on(asOf, parameters);
        var lifted = records.liftings(uscc, asOf).keySet();
        var unlifted = records.known(uscc, asOf).stream()
                .filter(each -> !lifted.contains(each.id()))
                .toList();
        return new Standing(
                support.stream().map(Support::year).collect(Collectors.toSet()),
                support.stream()
                        .filter(each -> each.projectId().equals(project))
                        .map(Support::fund)
                        .collect(Collectors.toSet()),
                terms.facts(unlifted),
                terms.parameters());
    }

    /** Remembers an award; the same award again changes nothing. */
    public void remember(AwardIssued award) {
        var entities = records.getEntityManager();
        if (entities.find(SupportReceived.class, award.awardId()) == null) {
            entities.persist(new SupportReceived(award, clock.instant()));
        }
    }

    /** Remembers another amount of an award, or its end; the same document again changes nothing. */
    public void remember(AwardAmended award) {
        var entities = records.getEntityManager();
        if (entities.find(SupportAmended.class, SupportAmended.keyOf(award)) == null) {
            entities.persist(new SupportAmended(award, clock.instant()));
        }
    }

    /** Remembers a listing as seriously dishonest that came with a recovery; the same case again changes nothing. */
    public void remember(EnterpriseBlacklisted listed) {
        if (records.findById(listed.recoveryId()) == null) {
            var found = new StandingRecord(listed, callers.current(), clock.instant());
            records.persist(found);
            history.append(RecordingStanding.TYPE, found.id(), "", RecordingStanding.RECORDED, found.what());
        }
    }

    /** Remembers a serious finding; the same notice again changes nothing. */
    public void remember(Project project, NoticeIssued notice) {
        if (records.findById(notice.noticeId()) == null) {
            var found = new StandingRecord(
                    project.uscc(), notice, LocalDate.now(clock), callers.current(), clock.instant());
            records.persist(found);
            history.append(RecordingStanding.TYPE, found.id(), "", RecordingStanding.RECORDED, found.what());
        }
    }
}
