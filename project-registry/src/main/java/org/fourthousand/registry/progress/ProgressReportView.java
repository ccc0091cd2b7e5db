package org.fourthousand.registry.progress;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.Percent;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.attachment.AttachmentView;
import org.jspecify.annotations.Nullable;

/**
 * A quarterly report as it is read.
 *
 * @param physicalPercent work done so far, percent
 * @param financialPercent investment done so far, percent
 * @param evidence what proves it, in words; empty when files alone do
 * @param evidenceFiles attachments of the project that prove it
 * @param supersedes the report it corrects
 * @param supersededBy the report that corrects it; null while it stands
 * @param backwardReason why a figure went backwards, when one did
 * @param warnings what looks odd about it
 */
@Schema(name = "ProgressReport", description = "季度进度报告 | A quarterly report")
public record ProgressReportView(
        UUID id,
        ProjectId projectId,
        int year,
        int quarter,
        Percent physicalPercent,
        Percent financialPercent,
        String evidence,
        List<AttachmentView> evidenceFiles,
        @Nullable UUID supersedes,
        @Nullable UUID supersededBy,
        @Nullable String backwardReason,
        List<ProgressWarning> warnings,
        Instant reportedAt) {

    static ProgressReportView of(ProgressReport report, Map<UUID, AttachmentView> files) {
        return new ProgressReportView(
                report.id(),
                report.projectId(),
                report.year(),
                report.quarter(),
                report.physicalPercent(),
                report.financialPercent(),
                report.evidence(),
                report.evidenceFiles().stream()
                        .map(id -> Objects.requireNonNull(files.get(id)))
                        .toList(),
                report.supersedes(),
                report.supersededBy(),
                report.backwardReason(),
                report.warnings(),
                report.reportedAt());
    }
}
