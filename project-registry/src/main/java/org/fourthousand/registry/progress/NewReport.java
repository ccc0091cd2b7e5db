package org.fourthousand.registry.progress;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
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
 * @param evidence what proves it, in words or document numbers
 * @param supersedes the report it corrects; absent for the first of a quarter
 * @param backwardReason why a figure is lower than that of an earlier quarter, when it is
 */
@Schema(name = "NewProgressReport", description = "季度进度报告 | A quarterly report")
public record NewReport(
        @Min(2000) @Max(2100) int year,
        @Min(1) @Max(4) int quarter,
        @NotNull Percent physicalPercent,
        @NotNull Percent financialPercent,
        @NotBlank @Size(max = 4000) String evidence,
        @Nullable UUID supersedes,
        @Nullable @Size(max = 2000) String backwardReason) {

    private static final int MONTHS = 3;

    /** First day of the quarter. */
    LocalDate firstDay() {
        return LocalDate.of(year, (quarter - 1) * MONTHS + 1, 1);
    }

    /** Last day of the quarter. */
    LocalDate lastDay() {
        return firstDay().plusMonths(MONTHS).minusDays(1);
    }
}
