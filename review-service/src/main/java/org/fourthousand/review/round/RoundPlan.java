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
 * @param scoresDueOn last day for the scores
 * @param rubric weights in percent, 100 together
 */
@Schema(name = "NewRound")
public record RoundPlan(
        @Min(2014) @Max(2099) int year,
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{2,60}") String fund,
        @NotNull Yuan budget,
        @Nullable Percent threshold,
        @Nullable @Min(1) @Max(99) Integer panelSize,
        @Nullable @Min(1) @Max(10_000) Integer maxProjectsPerExpert,
        @NotNull LocalDate scoresDueOn,
        @NotNull @Size(min = 1, max = 8) List<@NotNull @Valid CriterionWeight> rubric) {

    /**
     * What one criterion counts.
     *
     * @param criterion which
     * @param weight whole percent
     */
    public record CriterionWeight(
            @NotNull Criterion criterion, @Min(1) @Max(100) int weight) {}

    List<Rubric.Weight> weights() {
        return rubric.stream()
                .map(each -> new Rubric.Weight(each.criterion(), each.weight()))
                .toList();
    }
}
