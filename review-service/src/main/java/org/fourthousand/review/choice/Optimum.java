package org.fourthousand.review.choice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The choice with the highest sum of scores under the same terms, for comparison with the official one. Where several
 * choices share the highest sum, the search's own order decides, the same every time.
 *
 * @param status how far it is proved
 * @param chosen by position in the field
 * @param points sum of the chosen scores, hundredths of a point
 * @param bound no choice has more; equal to {@code points} when it is proved
 * @param shortages the minima that cannot be met together, when it is impossible
 */
public record Optimum(Status status, BitSet chosen, long points, long bound, List<Shortage> shortages) {

    private static final int SHARE_FOR_SHORTAGES = 4;

    /** How far it is proved. */
    public enum Status {
        /** No choice is better. */
        OPTIMAL,
        /** The time was up: a better one may exist, up to the bound. */
        GAP,
        /** The time was up before any choice was found. */
        NOTHING_FOUND,
        /** No choice meets all minima. */
        IMPOSSIBLE
    }

    /**
     * Searches.
     *
     * @param limit how long at most
     */
    public static Optimum of(Field field, Duration limit, Watch watch) {
        var eligible =
                IntStream.range(0, field.size()).filter(field::reachesThreshold).toArray();
        var program = program(field, eligible);
        var answer = CoreSearch.of(program, limit, watch);
        var chosen = answer.chosen();
        if (chosen == null) {
            return answer.impossible()
                    ? new Optimum(
                            Status.IMPOSSIBLE,
                            new BitSet(),
                            0,
                            0,
                            Shortfall.of(field, program, limit.dividedBy(SHARE_FOR_SHORTAGES), watch))
                    : new Optimum(Status.NOTHING_FOUND, new BitSet(), 0, answer.bound(), List.of());
        }
        var positions = new BitSet();
        chosen.stream().forEach(item -> positions.set(eligible[item]));
        var status = answer.value() == answer.bound() ? Status.OPTIMAL : Status.GAP;
        return new Optimum(status, positions, answer.value(), answer.bound(), List.of());
    }

    /** What is between the sum and the bound, percent of the bound, two decimals, never rounded to nothing. */
    public BigDecimal gapPercent() {
        return bound == 0
                ? BigDecimal.ZERO.setScale(2)
                : BigDecimal.valueOf(bound - points)
                        .multiply(BigDecimal.valueOf(100))
                        .divide(BigDecimal.valueOf(bound), 2, RoundingMode.CEILING);
    }

    private static Program program(Field field, int[] eligible) {
        var profits = IntStream.of(eligible)
                .mapToLong(position -> field.at(position).points())
                .toArray();
        List<Program.Row> rows = new ArrayList<>();
        for (int bound = 0; bound < field.bounds().size(); bound++) {
            var which = field.bounds().get(bound);
            var at = bound;
            var items = IntStream.range(0, eligible.length)
                    .filter(item -> which.covers(field.at(eligible[item])))
                    .toArray();
            var weights = IntStream.of(items)
                    .mapToLong(item -> field.weight(eligible[item], at))
                    .toArray();
            rows.add(new Program.Row(items, weights, which.least(), which.most()));
        }
        return new Program(profits, rows);
    }
}
