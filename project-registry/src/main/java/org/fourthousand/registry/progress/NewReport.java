package org.fourthousand.registry.progress;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.Percent;
import org.jspecify.annotations.Nullable;

/**
 * A quarterly report as it is handed in.
 *
 * @param year of the quarter
 * @param quarter 1–4
 * @param physicalPercent work done so far (形象进度), percent of the whole
 * @param financialPercent investment done so far (投资完成), percent of the whole
 * @param evidence what proves it, in words, document numbers or addresses; may be absent when files are named
 * @param evidenceFiles attachments of the project, of kind PROGRESS_EVIDENCE, that prove it; may be absent
 * @param supersedes the report it corrects; absent for the first of a quarter
 * @param backwardReason why a figure is lower than that of an earlier quarter, when it is
 */
@Schema(name = "NewProgressReport", description = "季度进度报告 | A quarterly report")
public record NewReport(
        @Min(2000) @Max(2100) int year,
        @Min(1) @Max(4) int quarter,
        @NotNull Percent physicalPercent,
        @NotNull Percent financialPercent,
        @Nullable @Size(max = 4000) String evidence,
        @Nullable @Size(max = 50) List<@NotNull UUID> evidenceFiles,
        @Nullable UUID supersedes,
        @Nullable @Size(max = 2000) String backwardReason) {

    private static final int MONTHS = 3;

    /** The words, empty when there are none. */
    String words() {
        return evidence == null ? "" : evidence.strip();
    }

    /** The files, none when none are named. */
    List<UUID> files() {
        return evidenceFiles == null ? List.of() : evidenceFiles;
    }

    /** First day of the quarter. */
    LocalDate firstDay() {
        return LocalDate.of(year, (quarter - 1) * MONTHS + 1, 1);
    }

    /** Last day of the quarter. */
    LocalDate lastDay() {
        return firstDay().plusMonths(MONTHS).minusDays(1);
    }
}
