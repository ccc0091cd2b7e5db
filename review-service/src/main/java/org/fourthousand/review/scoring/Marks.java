package org.fourthousand.review.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.review.round.Criterion;
import org.fourthousand.review.round.Rubric;
import org.hibernate.annotations.Immutable;

/**
 * The marks on one sheet.
 *
 * @param marks at most one per criterion; a draft may lack some
 */
@Immutable
public record Marks(List<Mark> marks) {

    /** An empty sheet. */
    public static final Marks NONE = new Marks(List.of());

    /** Marks that fit a rubric. @throws Problem 422 for a criterion twice, or one the rubric does not have */
    static Marks of(List<Mark> marks, Rubric rubric) {
        var seen = EnumSet.noneOf(Criterion.class);
        List<Violation> violations = new ArrayList<>();
        for (int index = 0; index < marks.size(); index++) {
            var criterion = marks.get(index).criterion();
            if (!seen.add(criterion)) {
                violations.add(
                        Violation.at("/marks/" + index + "/criterion", Text.of("指标重复", "this criterion is doubled")));
            } else if (rubric.weightOf(criterion) == 0) {
                violations.add(Violation.at(
                        "/marks/" + index + "/criterion",
                        Text.of("评分细则中没有该指标", "the rubric does not have this criterion")));
            }
        }
        if (!violations.isEmpty()) {
            throw new Problem(
                    ScoringProblem.MARKS_REFUSED, Text.of("请改正所列各项。", "Mend what violations lists."), violations);
        }
        return new Marks(List.copyOf(marks));
    }

    /** Refuses with 422 unless every criterion of the rubric has its mark. */
    void requireComplete(Rubric rubric) {
        var missing = rubric.criteria();
        marks.forEach(mark -> missing.remove(mark.criterion()));
        if (!missing.isEmpty()) {
            throw new Problem(
                    ScoringProblem.SHEET_INCOMPLETE,
                    Text.of("请先为所有指标评分。", "Give every criterion its mark first."),
                    missing.stream()
                            .map(criterion -> Violation.at(
                                    "/marks", Text.of("缺少 %s", "%s is missing").with(criterion)))
                            .toList());
        }
    }

    /** Σ weight × points / 100, exact, four decimals. */
    public BigDecimal total(Rubric rubric) {
        return marks.stream()
                .map(mark -> mark.score().points().multiply(BigDecimal.valueOf(rubric.weightOf(mark.criterion()))))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .movePointLeft(2)
                .setScale(4);
    }
}
