package org.fourthousand.registry.progress;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.value.Percent;
import org.fourthousand.registry.application.ProjectId;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A quarterly report (季度报告). Written once: a correction is a further report, and the earlier figure stays. */
@Entity
@Immutable
class ProgressReport {

    @Id
    private UUID id;

    private UUID projectId;
    private int year;
    private int quarter;
    private Percent physicalPercent;
    private Percent financialPercent;
    private String evidence;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<UUID> evidenceFiles;

    private @Nullable UUID supersedes;
    private @Nullable String backwardReason;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<ProgressWarning> warnings;

    @SuppressWarnings("UnusedVariable") // read by row-level security
    private String reportedBy;

    private Instant reportedAt;

    @Formula("(select later.id from progress_report later where later.supersedes = id)")
    private @Nullable UUID supersededBy;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected ProgressReport() {}

    ProgressReport(
            ProjectId project, NewReport report, Set<ProgressWarning> warnings, String reportedBy, Instant reportedAt) {
        this.id = Ids.next();
        this.projectId = project.value();
        this.year = report.year();
        this.quarter = report.quarter();
        this.physicalPercent = report.physicalPercent();
        this.financialPercent = report.financialPercent();
        this.evidence = report.words();
        this.evidenceFiles = List.copyOf(report.files());
        this.supersedes = report.supersedes();
        this.backwardReason = warnings.contains(ProgressWarning.GOES_BACKWARDS) ? report.backwardReason() : null;
        this.warnings = List.copyOf(warnings);
        this.reportedBy = reportedBy;
        this.reportedAt = reportedAt;
    }

    UUID id() {
        return id;
    }

    ProjectId projectId() {
        return new ProjectId(projectId);
    }

    int year() {
        return year;
    }

    int quarter() {
        return quarter;
    }

    Percent physicalPercent() {
        return physicalPercent;
    }

    Percent financialPercent() {
        return financialPercent;
    }

    String evidence() {
        return evidence;
    }

    /** Attachments of the project that prove it. */
    List<UUID> evidenceFiles() {
        return evidenceFiles;
    }

    @Nullable
    UUID supersedes() {
        return supersedes;
    }

    /** Why a figure went backwards, when one did. */
    @Nullable
    String backwardReason() {
        return backwardReason;
    }

    List<ProgressWarning> warnings() {
        return warnings;
    }

    /** The report that corrects this one, when there is one. */
    @Nullable
    UUID supersededBy() {
        return supersededBy;
    }

    Instant reportedAt() {
        return reportedAt;
    }
}
