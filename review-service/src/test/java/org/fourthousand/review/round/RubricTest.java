package org.fourthousand.review.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.ArrayList;
import java.util.List;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.review.round.Rubric.Weight;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RubricTest {

    private static final List<Weight> EVEN = weights(12, 12, 12, 12, 12, 12, 14, 14);

    @Test
    void weightsThatAddUpToAHundredAreARubric() {
        assertThat(Rubric.of(EVEN, null).weightOf(Criterion.WORK_SAFETY)).isEqualTo(12);
    }

    @Test
    void weightsThatDoNotAddUpAreRefused() {
        refused(weights(12, 12, 12, 12, 12, 12, 14, 13), null, "add up to 99");
    }

    @Test
    void aNamedCriterionMayNotBeMissing() {
        refused(EVEN.subList(1, 8), null, "RESOURCE_CONSUMPTION is missing");
    }

    @Test
    void theOtherTwoMayBeMissing() {
        assertThat(Rubric.of(weights(20, 16, 16, 16, 16, 16), null).weightOf(Criterion.STRUCTURE))
                .isZero();
    }

    @Test
    void aCriterionMayStandOnceOnly() {
        var doubled = new ArrayList<>(EVEN.subList(0, 7));
        doubled.add(new Weight(Criterion.WORK_SAFETY, 14));
        refused(doubled, null, "doubled");
    }

    @Test
    void aNewRubricMayNotLowerANamedWeight() {
        refused(weights(11, 12, 12, 12, 12, 12, 14, 15), Rubric.of(EVEN, null), "may not be lower than the 12");
    }

    @Test
    void aNewRubricMayRaiseANamedWeightAndLowerTheOthers() {
        var raised = Rubric.of(weights(20, 12, 12, 12, 12, 12, 10, 10), Rubric.of(EVEN, null));

        assertThat(raised.weightOf(Criterion.RESOURCE_CONSUMPTION)).isEqualTo(20);
    }

    private static void refused(List<Weight> weights, @Nullable Rubric before, String why) {
        assertThatThrownBy(() -> Rubric.of(weights, before))
                .asInstanceOf(type(Problem.class))
                .satisfies(problem -> assertThat(problem.type()).isEqualTo(RoundProblem.RUBRIC_REFUSED))
                .satisfies(problem -> assertThat(problem.violations())
                        .anySatisfy(violation ->
                                assertThat(violation.message().en()).contains(why)));
    }

    private static List<Weight> weights(int... percents) {
        List<Weight> weights = new ArrayList<>();
        for (int index = 0; index < percents.length; index++) {
            weights.add(new Weight(Criterion.values()[index], percents[index]));
        }
        return weights;
    }
}
