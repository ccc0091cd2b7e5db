package org.fourthousand.notification.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fourthousand.events.registry.ProgressReported;
import org.fourthousand.kit.clock.SuiteClock;
import org.fourthousand.notification.project.ProjectId;

/** Remembers reports by quarter, because one may come before the selection that makes it a duty. */
@ApplicationScoped
class QuarterReports {

    /** A correction moves the figures; the first report's day stands, for it decides whether the quarter was in time. */
    private static final String REMEMBER = """
            insert into quarter_report (project_id, year, quarter, report_id, physical_percent, financial_percent, reported_on)
            values (:project, :year, :quarter, :report, :physical, :financial, :on)
            on conflict (project_id, year, quarter) do update
            set report_id = excluded.report_id, physical_percent = excluded.physical_percent,
                financial_percent = excluded.financial_percent,
                reported_on = least(quarter_report.reported_on, excluded.reported_on)
            """;

    private static final String OF_PROJECT = """
            select year, quarter, report_id, physical_percent, financial_percent, reported_on from quarter_report
            where project_id = :project order by year, quarter
            """;

    private final EntityManager entities;

    QuarterReports(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void remember(ProgressReported report) {
        entities.createNativeQuery(REMEMBER)
                .setParameter("project", report.projectId())
                .setParameter("year", report.year())
                .setParameter("quarter", report.quarter())
                .setParameter("report", report.reportId())
                .setParameter("physical", report.physicalPercent())
                .setParameter("financial", report.financialPercent())
                .setParameter(
                        "on",
                        report.reportedAt().atZone(SuiteClock.BUSINESS_ZONE).toLocalDate())
                .executeUpdate();
    }

    /** All of a project, oldest quarter first. */
    @SuppressWarnings("unchecked")
    List<QuarterReport> of(ProjectId project) {
        List<Tuple> rows = entities.createNativeQuery(OF_PROJECT, Tuple.class)
                .setParameter("project", project.value())
                .getResultList();
        return rows.stream()
                .map(row -> new QuarterReport(
                        new Quarter(row.get("year", Integer.class), row.get("quarter", Integer.class)),
                        row.get("report_id", UUID.class),
                        row.get("physical_percent", BigDecimal.class),
                        row.get("financial_percent", BigDecimal.class),
                        (LocalDate) row.get("reported_on")))
                .toList();
    }
}
