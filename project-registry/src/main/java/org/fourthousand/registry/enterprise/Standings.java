package org.fourthousand.registry.enterprise;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.fourthousand.events.funding.AwardIssued;
import org.fourthousand.events.supervision.NoticeIssued;
import org.fourthousand.registry.application.Project;

/** Keeps and tells the standing of enterprises, from the events of the other services. */
@ApplicationScoped
public class Standings {

    private final EntityManager entities;
    private final Clock clock;

    Standings(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * The standing of a project's enterprise.
     *
     * @param findingsSince serious findings from before this day no longer count
     */
    public Standing of(Project project, LocalDate findingsSince) {
        var support = entities.createQuery("from SupportReceived where uscc = :uscc", SupportReceived.class)
                .setParameter("uscc", project.uscc().code())
                .getResultList();
        var findings = entities.createQuery(
                        "from SupervisionFinding where uscc = :uscc and issuedOn >= :since", SupervisionFinding.class)
                .setParameter("uscc", project.uscc())
                .setParameter("since", findingsSince)
                .getResultList();
        return new Standing(
                support.stream().map(SupportReceived::year).collect(Collectors.toSet()),
                support.stream()
                        .filter(each -> each.projectId().equals(project.id().value()))
                        .map(SupportReceived::fund)
                        .collect(Collectors.toSet()),
                findings.stream()
                        .collect(
                                Collectors.toMap(SupervisionFinding::number, SupervisionFinding::matter, (a, b) -> b)));
    }

    /** Remembers an award; the same award again changes nothing. */
    public void remember(AwardIssued award) {
        if (entities.find(SupportReceived.class, award.awardId()) == null) {
            entities.persist(new SupportReceived(award));
        }
    }

    /** Remembers a serious finding; the same notice again changes nothing. */
    public void remember(Project project, NoticeIssued notice) {
        if (entities.find(SupervisionFinding.class, notice.noticeId()) == null) {
            entities.persist(new SupervisionFinding(
                    notice.noticeId(),
                    notice.projectId(),
                    project.uscc(),
                    notice.number(),
                    notice.matter(),
                    LocalDate.now(clock)));
        }
    }
}
