package org.fourthousand.notification.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.notification.directory.Office;
import org.fourthousand.notification.project.ProjectId;
import org.jspecify.annotations.Nullable;

/** All notices the caller may see. */
@ApplicationScoped
public class Notices implements PanacheRepositoryBase<Notice, UUID> {

    /** One notice. @throws Problem 404 when there is none, or it is not the caller's to see */
    public Notice get(NoticeId id) {
        return findByIdOptional(id.value()).orElseThrow(() -> Problem.notFound("notice", id));
    }

    /** The department a notice is addressed to. */
    public Office departmentOf(NoticeId id) {
        return get(id).department();
    }

    /**
     * One notice for a step.
     *
     * @param ifMatch the version the step was decided on, if the caller names one
     * @throws Problem 404, or 412 when the notice has moved on
     */
    Notice forStep(NoticeId id, @Nullable String ifMatch) {
        var notice = get(id);
        Revisions.allow(ifMatch, notice.version());
        return notice;
    }

    /** One notice, which nobody else changes until the transaction ends. */
    Notice alone(NoticeId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.notFound("notice", id));
    }

    /** The open notice of a department about a matter of a project, when there is one. */
    Optional<Notice> open(Office department, ProjectId project, Matter matter) {
        return find(
                        "departmentRole = ?1 and departmentDivision = ?2 and projectId = ?3 and matter = ?4 and state <> ?5",
                        department.role().roleName(),
                        department.division(),
                        project.value(),
                        matter,
                        NoticeState.CLOSED)
                .firstResultOptional();
    }

    /** Notices whose reply is overdue and about which nobody higher was called on yet. */
    List<NoticeId> overdue(LocalDate today, int atMost) {
        return find(
                        "state in ?1 and dueOn < ?2 and escalatedOn is null order by dueOn, id",
                        List.of(NoticeState.ASSIGNED, NoticeState.ACCEPTED, NoticeState.IN_PROGRESS),
                        today)
                .page(0, atMost)
                .stream()
                .map(Notice::id)
                .toList();
    }

    /** What was done about a notice, oldest first. */
    List<NoticeAct> acts(NoticeId id) {
        return getEntityManager()
                .createQuery("from NoticeAct where noticeId = :id order by id", NoticeAct.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    List<Notice> page(NoticeFilter filter, UUID after, int limit) {
        var conditions = new ArrayList<String>(List.of("id > :after"));
        var parameters = Parameters.with("after", after);
        if (filter.projectId != null) {
            conditions.add("projectId = :project");
            parameters.and("project", filter.projectId.value());
        }
        if (filter.state != null) {
            conditions.add("state = :state");
            parameters.and("state", filter.state);
        }
        if (filter.matter != null) {
            conditions.add("matter = :matter");
            parameters.and("matter", filter.matter);
        }
        return find(String.join(" and ", conditions) + " order by id", parameters)
                .page(0, limit + 1)
                .list();
    }
}
