package org.fourthousand.review.scoring;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.fourthousand.review.round.Criterion;

/**
 * What an expert gives a project in one criterion.
 *
 * @param criterion of the round's rubric
 * @param score points, 0 to 100
 * @param reason why, in the expert's words
 */
public record Mark(
        @NotNull Criterion criterion,
        @NotNull Score score,
        @NotBlank @Size(max = 2000) String reason) {}
