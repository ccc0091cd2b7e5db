package org.fourthousand.review.selection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.value.Percent;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.review.choice.Terms;
import org.fourthousand.review.round.Quota;
import org.fourthousand.review.round.Quotas;
import org.fourthousand.review.round.SelectionRound;
import org.jspecify.annotations.Nullable;

/**
 * Other terms to try (试算); what is absent stays as the round has it.
 *
 * @param name as it is listed
 * @param budget envelope, yuan
 * @param threshold points
 * @param quotas instead of all of the round's
 * @param limitSeconds how long the search for the best list may take; 60 when absent
 */
public record WhatIf(
        @NotBlank @Size(max = 200) String name,
        @Nullable Yuan budget,
        @Nullable Percent threshold,
        @Nullable @Size(max = 200) List<@NotNull @Valid Quota> quotas,
        @Nullable @Min(1) @Max(600) Integer limitSeconds) {

    static final int DEFAULT_SECONDS = 60;

    /** The terms. @throws Problem 422 with what is wrong with them */
    Terms terms(SelectionRound round) {
        var envelope = Objects.requireNonNullElse(budget, round.budget());
        List<Violation> faults = new ArrayList<>();
        if (!envelope.isPositive()) {
            faults.add(Violation.at("/budget", Text.of("须大于零", "must be above zero")));
        }
        var agreed = quotas == null ? round.quotas() : new Quotas(List.copyOf(quotas));
        faults.addAll(agreed.faults(round.fund(), envelope));
        if (!faults.isEmpty()) {
            throw new Problem(
                    SelectionProblem.TERMS_REFUSED, Text.of("请改正所列各项。", "Mend what violations lists."), faults);
        }
        return new Terms(envelope, Objects.requireNonNullElse(threshold, round.threshold()), agreed.quotas());
    }

    int seconds() {
        return limitSeconds == null ? DEFAULT_SECONDS : limitSeconds;
    }
}
