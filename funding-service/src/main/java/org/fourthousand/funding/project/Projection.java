package org.fourthousand.funding.project;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.fourthousand.events.registry.ProgressReported;
import org.fourthousand.events.registry.ProjectAccepted;
import org.fourthousand.events.registry.ProjectSnapshot;
import org.fourthousand.events.review.ListPublished;
import org.fourthousand.events.review.ObjectionDecided;
import org.fourthousand.events.review.ObjectionRaised;
import org.fourthousand.events.review.SelectionFinalised;
import org.fourthousand.events.supervision.NoticeClosed;
import org.fourthousand.events.supervision.NoticeIssued;
import org.fourthousand.kit.clock.SuiteClock;

/**
 * Writes what the events tell. Every statement may be repeated, and topics may overtake each other: a snapshot older than
 * the one known changes nothing, a decision that arrives before its objection stays decided, a notice closed before it
 * was heard of stays closed.
 */
@ApplicationScoped
class Projection {

    private static final String SNAPSHOT = """
            insert into project (project_id, name, uscc, enterprise_name, contact_email, division, industry, park,
                                 fund, total_investment, planned_start, planned_end, told_at, standing_told_at)
            values (:id, :name, :uscc, :enterprise, :email, :division, :industry, :park, :fund, :investment, :start, :end,
                    :at, 'epoch')
            on conflict (project_id) do update set name = excluded.name, uscc = excluded.uscc,
              enterprise_name = excluded.enterprise_name, contact_email = excluded.contact_email,
              division = excluded.division, industry = excluded.industry, park = excluded.park, fund = excluded.fund,
              total_investment = excluded.total_investment, planned_start = excluded.planned_start,
              planned_end = excluded.planned_end, told_at = excluded.told_at
            where project.told_at <= excluded.told_at
            """;

    private static final String STANDING = """
            update project set standing = :standing, standing_told_at = :at
            where project_id = :id and standing_told_at <= :at
            """;

    private static final String ACCEPTED = "update project set accepted_on = :on where project_id = :id";

    private static final String PROGRESS = """
            insert into progress_report (report_id, project_id, year, quarter, physical_percent, reported_on)
            values (:report, :id, :year, :quarter, :physical, :on)
            on conflict (report_id) do update set physical_percent = excluded.physical_percent, reported_on = excluded.reported_on
            """;

    private static final String SELECTION = """
            insert into selection (project_id, round_id, year, outcome, fund, amount, finalised_on)
            values (:id, :round, :year, :outcome, :fund, :amount, :on)
            on conflict (project_id, round_id) do update set outcome = excluded.outcome, fund = excluded.fund,
              amount = excluded.amount, finalised_on = excluded.finalised_on
            """;

    private static final String PUBLICITY = """
            insert into publicity (round_id, first_day, last_day) values (:round, :first, :last)
            on conflict (round_id) do update set first_day = excluded.first_day, last_day = excluded.last_day
            where publicity.last_day <= excluded.last_day
            """;

    private static final String RAISED = """
            insert into objection (objection_id, round_id, project_id) values (:objection, :round, :id)
            on conflict (objection_id) do nothing
            """;

    private static final String DECIDED = """
            insert into objection (objection_id, round_id, project_id, outcome) values (:objection, :round, :id, :outcome)
            on conflict (objection_id) do update set outcome = excluded.outcome
            """;

    private static final String ISSUED = """
            insert into payment_hold (notice_id, project_id, number, matter, serious)
            values (:notice, :id, :number, :matter, :serious)
            on conflict (notice_id) do update set matter = excluded.matter, serious = excluded.serious
            """;

    private static final String CLOSED = """
            insert into payment_hold (notice_id, project_id, number, closed_on) values (:notice, :id, :number, :on)
            on conflict (notice_id) do update set closed_on = excluded.closed_on
            """;

    private final EntityManager entities;
    private final Event<EvidenceArrived> evidence;

    Projection(EntityManager entities, Event<EvidenceArrived> evidence) {
        this.entities = entities;
        this.evidence = evidence;
    }

    void snapshot(ProjectSnapshot project, Instant at) {
        entities.createNativeQuery(SNAPSHOT)
                .setParameter("id", project.projectId())
                .setParameter("name", project.name())
                .setParameter("uscc", project.uscc())
                .setParameter("enterprise", project.enterpriseName())
                .setParameter("email", project.contactEmail())
                .setParameter("division", project.division())
                .setParameter("industry", project.industry())
                .setParameter("park", project.park())
                .setParameter("fund", project.fund())
                .setParameter("investment", project.totalInvestment())
                .setParameter("start", project.plannedStart())
                .setParameter("end", project.plannedEnd())
                .setParameter("at", at)
                .executeUpdate();
    }

    void standing(ProjectSnapshot project, Standing standing, Instant at) {
        entities.createNativeQuery(STANDING)
                .setParameter("id", project.projectId())
                .setParameter("standing", standing.name())
                .setParameter("at", at)
                .executeUpdate();
    }

    void accepted(ProjectAccepted accepted) {
        entities.createNativeQuery(ACCEPTED)
                .setParameter("id", accepted.projectId())
                .setParameter("on", accepted.acceptedOn())
                .executeUpdate();
        evidence.fire(new EvidenceArrived(new ProjectId(accepted.projectId())));
    }

    void progress(ProgressReported progress) {
        entities.createNativeQuery(PROGRESS)
                .setParameter("report", progress.reportId())
                .setParameter("id", progress.projectId())
                .setParameter("year", progress.year())
                .setParameter("quarter", progress.quarter())
                .setParameter("physical", progress.physicalPercent())
                .setParameter(
                        "on",
                        progress.reportedAt().atZone(SuiteClock.BUSINESS_ZONE).toLocalDate())
                .executeUpdate();
        evidence.fire(new EvidenceArrived(new ProjectId(progress.projectId())));
    }

    void selection(SelectionFinalised selection) {
        entities.createNativeQuery(SELECTION)
                .setParameter("id", selection.projectId())
                .setParameter("round", selection.roundId())
                .setParameter("year", selection.year())
                .setParameter("outcome", selection.outcome())
                .setParameter("fund", selection.fund())
                .setParameter("amount", selection.amount())
                .setParameter("on", selection.finalisedOn())
                .executeUpdate();
    }

    void publicity(ListPublished list) {
        entities.createNativeQuery(PUBLICITY)
                .setParameter("round", list.roundId())
                .setParameter("first", list.firstDay())
                .setParameter("last", list.lastDay())
                .executeUpdate();
    }

    void objectionRaised(ObjectionRaised raised) {
        entities.createNativeQuery(RAISED)
                .setParameter("objection", raised.objectionId())
                .setParameter("round", raised.roundId())
                .setParameter("id", raised.projectId())
                .executeUpdate();
    }

    void objectionDecided(ObjectionDecided decided) {
        entities.createNativeQuery(DECIDED)
                .setParameter("objection", decided.objectionId())
                .setParameter("round", decided.roundId())
                .setParameter("id", decided.projectId())
                .setParameter("outcome", decided.outcome())
                .executeUpdate();
    }

    void noticeIssued(NoticeIssued notice) {
        entities.createNativeQuery(ISSUED)
                .setParameter("notice", notice.noticeId())
                .setParameter("id", notice.projectId())
                .setParameter("number", notice.number())
                .setParameter("matter", notice.matter())
                .setParameter("serious", notice.serious())
                .executeUpdate();
    }

    void noticeClosed(NoticeClosed notice) {
        entities.createNativeQuery(CLOSED)
                .setParameter("notice", notice.noticeId())
                .setParameter("id", notice.projectId())
                .setParameter("number", notice.number())
                .setParameter("on", notice.closedOn())
                .executeUpdate();
    }
}
