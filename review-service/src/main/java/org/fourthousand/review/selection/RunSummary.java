package org.fourthousand.review.selection;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.review.choice.Contender;
import org.fourthousand.review.choice.Field;
import org.fourthousand.review.choice.Optimum;
import org.fourthousand.review.choice.RankOrder;
import org.fourthousand.review.choice.Shortage;
import org.fourthousand.review.choice.Terms;
import org.hibernate.annotations.Immutable;

/** What came out of a selection on a copy, once by each method. */
final class RunSummary {

    /**
     * In rank order.
     *
     * @param projects on the list
     * @param amount of the list, yuan
     * @param points sum of its scores
     * @param shortages minima that are not met, in words
     */
    @Immutable
    @Schema(name = "RankOrderSummary")
    public record ByRank(int projects, Yuan amount, String points, List<Text> shortages) {

        static ByRank of(Field field, RankOrder choice) {
            var list = field.chosen(choice.chosen());
            return new ByRank(
                    list.size(), Terms.yuan(choice.spent()), RunSummary.points(list), texts(choice.shortages()));
        }
    }

    /**
     * The highest sum of scores under the same terms.
     *
     * @param status OPTIMAL: proved, no list has more. GAP: the time was up, a better one may exist up to the bound.
     *     NOTHING_FOUND: the time was up first. IMPOSSIBLE: no list meets all minima
     * @param bound no list has more points
     * @param gapPercent what is between points and bound, percent of the bound; 0.00 when it is proved
     * @param shortages minima that cannot be met together, in words
     */
    @Immutable
    @Schema(name = "OptimumSummary")
    public record Best(
            Optimum.Status status,
            int projects,
            Yuan amount,
            String points,
            String bound,
            String gapPercent,
            List<Text> shortages) {

        static Best of(Field field, Optimum best) {
            var list = field.chosen(best.chosen());
            return new Best(
                    best.status(),
                    list.size(),
                    Terms.yuan(list.stream().mapToLong(Contender::fen).sum()),
                    inPoints(best.points()),
                    inPoints(best.bound()),
                    best.gapPercent().toPlainString(),
                    texts(best.shortages()));
        }
    }

    private RunSummary() {}

    private static String points(List<Contender> list) {
        return inPoints(list.stream().mapToLong(Contender::points).sum());
    }

    private static String inPoints(long hundredths) {
        return java.math.BigDecimal.valueOf(hundredths, 2).toPlainString();
    }

    private static List<Text> texts(List<Shortage> shortages) {
        return shortages.stream().map(Shortage::text).toList();
    }
}
