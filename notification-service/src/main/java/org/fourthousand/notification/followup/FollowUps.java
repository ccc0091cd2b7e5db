package org.fourthousand.notification.followup;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fourthousand.notification.project.ProjectId;
import org.jspecify.annotations.Nullable;

/** All follow-ups the caller may see. */
@ApplicationScoped
public class FollowUps implements PanacheRepositoryBase<FollowUp, UUID> {

    private static final String LATE = "select distinct d.followUp.projectId from ReportDuty d"
            + " where d.nextStepOn <= :today and d.followUp.projectId > :after order by d.followUp.projectId";

    private static final String NEARLY_DUE = "select distinct d.followUp.projectId from ReportDuty d"
            + " where d.state = 'OPEN' and d.dueOn between :today and :until and d.followUp.light = 'GREEN'"
            + " and d.followUp.projectId > :after order by d.followUp.projectId";

    /** The follow-up of a project, when it is supported. */
    public Optional<FollowUp> of(ProjectId project) {
        return find("projectId", project.value()).firstResultOptional();
    }

    /** Projects with a report that may have reached a rung of its ladder, by id after another's. */
    List<ProjectId> withReportsLate(LocalDate today, @Nullable ProjectId after, int atMost) {
        return found(getEntityManager().createQuery(LATE, UUID.class).setParameter("today", today), after, atMost);
    }

    /** Projects whose light is green though a report is due by that day, by id after another's. */
    List<ProjectId> withReportsDue(LocalDate today, LocalDate until, @Nullable ProjectId after, int atMost) {
        var query = getEntityManager()
                .createQuery(NEARLY_DUE, UUID.class)
                .setParameter("today", today)
                .setParameter("until", until);
        return found(query, after, atMost);
    }

    private static List<ProjectId> found(TypedQuery<UUID> query, @Nullable ProjectId after, int atMost) {
        return query.setParameter("after", after == null ? new UUID(0, 0) : after.value())
                .setMaxResults(atMost)
                .getResultStream()
                .map(ProjectId::new)
                .toList();
    }

    List<FollowUp> page(FollowUpFilter filter, UUID after, int limit) {
        var conditions = new ArrayList<String>(List.of("id > :after"));
        var parameters = Parameters.with("after", after);
        if (filter.projectId != null) {
            conditions.add("projectId = :project");
            parameters.and("project", filter.projectId.value());
        }
        if (filter.light != null) {
            conditions.add("light = :light");
            parameters.and("light", filter.light);
        }
        if (filter.overdue != null) {
            conditions.add(
                    (filter.overdue ? "" : "not ")
                            + "exists (select 1 from ReportDuty d where d.followUp = f and d.state in ('OVERDUE', 'VERY_LATE'))");
        }
        return find("from FollowUp f where " + String.join(" and ", conditions) + " order by id", parameters)
                .page(0, limit + 1)
                .list();
    }
}
