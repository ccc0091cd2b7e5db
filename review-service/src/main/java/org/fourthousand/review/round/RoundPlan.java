package org.fourthousand.review.round;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.Percent;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * A round as the office plans it; what is absent is taken from the policy's numbers.
 *
 * @param year of the selection
 * @param fund special fund, for example {@code TECHNICAL_UPGRADE}
 * @param budget envelope, yuan
 * @param threshold lowest official score that may be selected, points
 * @param panelSize experts per project, odd, at least five
 * @param maxProjectsPerExpert most projects one expert scores
 * @param opensOn first day on which it may open, a working day; absent for any
 * @param scoresDueOn last day for the scores, a working day; this or {@code scoringWorkingDays}
 * @param scoringWorkingDays length of the scoring in working days after the day it opens; this or {@code scoresDueOn}
 * @param rubric weights in percent, 100 together
 * @param rubricSource document and clause the rubric comes from
 * @param quotas least and most per division, industry and fund, in the order in which the selection looks at them
 * @param priorityFlags what breaks ties, the first before the second; {@code POLE_INDUSTRY} when absent
 * @param blind whether the experts score without the enterprise's name (盲评)
 */
@Schema(name = "NewRound")
public record RoundPlan(
        @Min(2014) @Max(2099) int year,
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{2,60}") String fund,
        @NotNull Yuan budget,
        @Nullable Percent threshold,
        @Nullable @Min(1) @Max(99) Integer panelSize,
        @Nullable @Min(1) @Max(10_000) Integer maxProjectsPerExpert,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate scoresDueOn,
        @Nullable @Min(1) @Max(250) Integer scoringWorkingDays,
        @NotNull @Size(min = 1, max = 8) List<@NotNull @Valid CriterionWeight> rubric,
        @Nullable @Size(max = 500) String rubricSource,
        @Nullable @Size(max = 200) List<@NotNull @Valid Quota> quotas,
        @Nullable @Size(max = 2) List<@NotNull PriorityFlag> priorityFlags,
        @Nullable Boolean blind) {

    /**
     * What one criterion counts.
     *
     * @param criterion which
     * @param weight whole percent
     */
    public record CriterionWeight(
            @NotNull Criterion criterion, @Min(1) @Max(100) int weight) {}

    Quotas agreedQuotas() {
        return quotas == null ? Quotas.NONE : new Quotas(List.copyOf(quotas));
    }

    List<PriorityFlag> agreedFlags() {
        return priorityFlags == null
                ? List.of(PriorityFlag.POLE_INDUSTRY)
                : priorityFlags.stream().distinct().toList();
    }

    boolean isBlind() {
        return Boolean.TRUE.equals(blind);
    }

    List<Rubric.Weight> weights() {
        return rubric.stream()
                .map(each -> new Rubric.Weight(each.criterion(), each.weight()))
                .toList();
    }
}
