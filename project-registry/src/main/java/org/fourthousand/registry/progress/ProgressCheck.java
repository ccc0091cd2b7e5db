package org.fourthousand.registry.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.fourthousand.kit.policy.PolicyParameters;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.value.Percent;
import org.fourthousand.registry.application.Project;
import org.jspecify.annotations.Nullable;

/** Holds a report against the reports of other quarters and against the plan (clause 五.1 滚动实施, 六.1 督查). */
@ApplicationScoped
class ProgressCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ProgressReports reports;
    private final PolicyParameters parameters;
    private final Clock clock;

    ProgressCheck(ProgressReports reports, PolicyParameters parameters, Clock clock) {
        this.reports = reports;
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * What looks odd.
     *
     * @throws Problem 409 {@code GOES_BACKWARDS} when it does and no reason is given
     */
    Set<ProgressWarning> examine(Project project, NewReport report) {
        var warnings = EnumSet.noneOf(ProgressWarning.class);
        var steps = backwardSteps(project, report);
        if (!steps.isEmpty()) {
            requireReason(report, steps);
            warnings.add(ProgressWarning.GOES_BACKWARDS);
        }
        if (!report.lastDay().isBefore(LocalDate.now(clock))) {
            warnings.add(ProgressWarning.QUARTER_NOT_OVER);
        }
        var financial = report.financialPercent().value();
        if (financial.compareTo(planned(project, report.lastDay()).add(parameter("progress-plan-tolerance"))) > 0) {
            warnings.add(ProgressWarning.FINANCIAL_AHEAD_OF_PLAN);
        }
        if (financial.compareTo(report.physicalPercent().value().add(parameter("progress-financial-lead"))) > 0) {
            warnings.add(ProgressWarning.FINANCIAL_AHEAD_OF_PHYSICAL);
        }
        return warnings;
    }

    private List<Violation> backwardSteps(Project project, NewReport report) {
        var before = reports.standingBefore(project.id(), report.year(), report.quarter());
        var after = reports.standingAfter(project.id(), report.year(), report.quarter());
        var steps = new ArrayList<Violation>();
        step(before, report.physicalPercent(), ProgressReport::physicalPercent, 1, "/physicalPercent")
                .ifPresent(steps::add);
        step(before, report.financialPercent(), ProgressReport::financialPercent, 1, "/financialPercent")
                .ifPresent(steps::add);
        step(after, report.physicalPercent(), ProgressReport::physicalPercent, -1, "/physicalPercent")
                .ifPresent(steps::add);
        step(after, report.financialPercent(), ProgressReport::financialPercent, -1, "/financialPercent")
                .ifPresent(steps::add);
        return steps;
    }

    private static Optional<Violation> step(
            Optional<ProgressReport> other,
            Percent figure,
            Function<ProgressReport, Percent> figureOf,
            int direction,
            String pointer) {
        return other.filter(each -> figureOf.apply(each).value().compareTo(figure.value()) * direction > 0)
                .map(each -> Violation.at(
                        pointer,
                        Text.of("%s 年第 %s 季度为 %s%%", "it is %3$s%% in quarter %2$s of %1$s")
                                .with(each.year(), each.quarter(), figureOf.apply(each))));
    }

    private static void requireReason(NewReport report, List<Violation> steps) {
        if (isGiven(report.backwardReason())) {
            return;
        }
        throw new Problem(
                ProgressProblem.GOES_BACKWARDS,
                Text.of("请核对,或在 backwardReason 中说明原因。", "Check it, or say why in backwardReason."),
                steps);
    }

    private static boolean isGiven(@Nullable String reason) {
        return reason != null && !reason.isBlank();
    }

    /** What the plan foresees by a day, percent: the days of construction that are over by then, at an even pace. */
    static BigDecimal planned(Project project, LocalDate day) {
        var start = project.application().constructionStart();
        var end = project.application().plannedEnd().plusDays(1);
        var over = ChronoUnit.DAYS.between(start, day.plusDays(1));
        var all = ChronoUnit.DAYS.between(start, end);
        var share = HUNDRED.multiply(BigDecimal.valueOf(over)).divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP);
        return share.max(BigDecimal.ZERO).min(HUNDRED);
    }

    private BigDecimal parameter(String name) {
        return parameters.today(name).decimal();
    }
}
