package org.fourthousand.notification.notice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
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

    private static final String OWED =
            " and next_step_on <= :today and state in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS')";

    private static final String TO_BE_LOOKED_AT = "select id from notice where id > :after" + OWED + " order by id";

    /** Whoever finds it locked goes on to the next: another instance is at it. */
    private static final String CLAIM = "select id from notice where id = :id" + OWED + " for update skip locked";

    /** One notice. @throws Problem 404 when there is none, or it is not the caller's to see */
    public Notice get(NoticeId id) {
        return findByIdOptional(id.value()).orElseThrow(() -> Problem.notFound("notice", id));
    }

    /** The department a notice is addressed to. */
    public Office departmentOf(NoticeId id) {
        return get(id).department();
    }

    /** The office a notice is with now: its department, or the one it was escalated to. */
    public Office whoHas(NoticeId id) {
        return get(id).isWith();
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

    /** Notices whose reply is owed and whose next rung of the ladder may be reached, by id after another's. */
    @SuppressWarnings("unchecked")
    List<NoticeId> toBeLookedAt(LocalDate today, @Nullable NoticeId after, int atMost) {
        List<UUID> found = getEntityManager()
                .createNativeQuery(TO_BE_LOOKED_AT, UUID.class)
                .setParameter("today", today)
                .setParameter("after", after == null ? new UUID(0, 0) : after.value())
                .setMaxResults(atMost)
                .getResultList();
        return found.stream().map(NoticeId::new).toList();
    }

    /** Claims one of them until the transaction ends; empty when somebody else has it, or has done it. */
    Optional<Notice> claim(NoticeId id, LocalDate today) {
        return getEntityManager()
                .createNativeQuery(CLAIM, UUID.class)
                .setParameter("id", id.value())
                .setParameter("today", today)
                .getResultStream()
                .findFirst()
                .map(_ -> get(id));
    }

    /** What was done about a notice, oldest first. */
    List<NoticeAct> acts(NoticeId id) {
        return getEntityManager()
                .createQuery("from NoticeAct where noticeId = :id order by id", NoticeAct.class)
                .setParameter("id", id.value())
                .getResultList();
    }

    /** The tasks a joint meeting gave, oldest first, as far as the caller may see them. */
    List<Notice> from(JointMeetingId meeting) {
        return list("jointMeetingId = ?1 order by id", meeting.value());
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
