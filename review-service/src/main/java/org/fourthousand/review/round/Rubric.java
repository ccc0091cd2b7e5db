package org.fourthousand.review.round;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * The weights of a round (评分细则): percent by criterion, 100 together.
 *
 * @param weights each criterion once
 */
@Immutable
public record Rubric(List<Weight> weights) {

    private static final String CLAUSE = "六.2";

    /**
     * What one criterion counts.
     *
     * @param criterion which
     * @param weight whole percent, 1 to 100
     */
    public record Weight(Criterion criterion, int weight) {}

    /**
     * A rubric by the rules: each criterion at most once, weights of 1 to 100 that add up to 100, the six named ones all
     * there and none of them lower than in the round before (clause 六.2).
     *
     * @param before the rubric of the round before, if there was one
     * @throws Problem 422 with everything that is wrong
     */
    static Rubric of(List<Weight> weights, @Nullable Rubric before) {
        List<Violation> violations = new ArrayList<>();
        var seen = new EnumMap<Criterion, Integer>(Criterion.class);
        for (int index = 0; index < weights.size(); index++) {
            var weight = weights.get(index);
            if (seen.put(weight.criterion(), weight.weight()) != null) {
                violations.add(Violation.at("/rubric/" + index, Text.of("指标重复", "this criterion is doubled")));
            }
        }
        int sum = weights.stream().mapToInt(Weight::weight).sum();
        if (sum != 100) {
            violations.add(Violation.at(
                    "/rubric",
                    Text.of("权重之和为 %s,应为 100", "the weights add up to %s, not to 100")
                            .with(sum)));
        }
        for (var criterion : Criterion.values()) {
            refuseLowering(criterion, seen, before, violations);
        }
        if (!violations.isEmpty()) {
            throw new Problem(RoundProblem.RUBRIC_REFUSED, Text.of("请改正评分细则。", "Mend the rubric."), violations);
        }
        return new Rubric(List.copyOf(weights));
    }

    private static void refuseLowering(
            Criterion criterion, Map<Criterion, Integer> seen, @Nullable Rubric before, List<Violation> violations) {
        if (!criterion.isNamed()) {
            return;
        }
        var weight = seen.getOrDefault(criterion, 0);
        if (weight == 0) {
            violations.add(Violation.of(
                    "/rubric", Text.of("缺少指标 %s", "the criterion %s is missing").with(criterion), CLAUSE));
        } else if (before != null && weight < before.weightOf(criterion)) {
            violations.add(Violation.of(
                    "/rubric",
                    Text.of("%s 的权重不得低于上一轮的 %s", "the weight of %s may not be lower than the %s of the round before")
                            .with(criterion, before.weightOf(criterion)),
                    CLAUSE));
        }
    }

    /** Percent, 0 when the criterion is not in it. */
    public int weightOf(Criterion criterion) {
        return weights.stream()
                .filter(weight -> weight.criterion() == criterion)
                .mapToInt(Weight::weight)
                .findFirst()
                .orElse(0);
    }

    /** The criteria that a complete scoresheet has. */
    public Set<Criterion> criteria() {
        var criteria = EnumSet.noneOf(Criterion.class);
        weights.forEach(weight -> criteria.add(weight.criterion()));
        return criteria;
    }
}
