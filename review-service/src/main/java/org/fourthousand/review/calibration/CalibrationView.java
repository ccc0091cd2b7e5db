package org.fourthousand.review.calibration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.scoring.Score;
import org.jspecify.annotations.Nullable;

/**
 * What the scores say, for information; the official score is the trimmed mean.
 *
 * @param official always false
 * @param sheets that were counted
 * @param groups of experts who share no project with one another: only inside one are they compared
 * @param alpha Krippendorff's α for interval data; null when it cannot be computed
 * @param iccSingle ICC(1,1): how well one expert's score tells projects apart
 * @param iccPanel ICC(1,k): the same of a panel's mean
 * @param residual what is left between experts once severity is taken out, standard deviation in points
 */
@Schema(name = "Calibration")
public record CalibrationView(
        RoundId roundId,
        boolean official,
        int sheets,
        int groups,
        @Nullable BigDecimal alpha,
        @Nullable BigDecimal iccSingle,
        @Nullable BigDecimal iccPanel,
        @Nullable BigDecimal residual,
        Instant computedAt) {

    private static final int DIGITS = 3;

    /**
     * A project.
     *
     * @param score official score
     * @param adjusted with the severity of its experts taken out, points
     * @param low lower end of the 95 % confidence interval of the adjusted score
     * @param high upper end of it
     * @param adjustedRank what its place would be by the adjusted scores
     */
    @Schema(name = "CalibratedProject")
    public record ProjectView(
            int rank,
            ProjectId projectId,
            String projectName,
            @Nullable Score score,
            BigDecimal adjusted,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            int adjustedRank) {

        static ProjectView of(Calibrations.Row row) {
            var figures = row.figures();
            var margin = figures.margin();
            return new ProjectView(
                    figures.rank(),
                    new ProjectId(figures.projectId()),
                    row.project().name(),
                    row.official().score(),
                    rounded(figures.adjusted()),
                    margin == null ? null : rounded(figures.adjusted() - margin),
                    margin == null ? null : rounded(figures.adjusted() + margin),
                    figures.adjustedRank());
        }
    }

    /**
     * An expert, by number.
     *
     * @param leniency points given above what the same projects got from the others; below zero is severe
     * @param biased whether the leniency is more than chance among so many experts (5 %)
     * @param erratic whether the scores scatter more than the others' (5 %)
     */
    @Schema(name = "CalibratedExpert")
    public record ExpertView(
            UUID expertId,
            int sheets,
            BigDecimal leniency,
            @Nullable BigDecimal standardError,
            boolean biased,
            boolean erratic) {

        static ExpertView of(CalibratedExpert expert) {
            var error = expert.standardError();
            return new ExpertView(
                    expert.expertId(),
                    expert.sheets(),
                    rounded(expert.leniency()),
                    error == null ? null : rounded(error),
                    expert.biased(),
                    expert.erratic());
        }
    }

    static CalibrationView of(RoundId round, Calibration figures) {
        return new CalibrationView(
                round,
                false,
                figures.sheets(),
                figures.groups(),
                orNull(figures.alpha()),
                orNull(figures.iccSingle()),
                orNull(figures.iccPanel()),
                orNull(figures.residual()),
                figures.computedAt());
    }

    private static @Nullable BigDecimal orNull(@Nullable Double value) {
        return value == null ? null : rounded(value);
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP);
    }
}
