package org.fourthousand.review.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The official score of a panel: one highest and one lowest dropped, the mean of the rest (去掉一个最高分和一个最低分). */
final class TrimmedMean {

    private static final int FEWEST = 3;

    private TrimmedMean() {}

    /**
     * The mean without one highest and one lowest.
     *
     * @param scores at least three, in any order; totals of single sheets
     * @return two decimals, HALF_UP
     * @throws IllegalArgumentException for fewer than three
     */
    static BigDecimal of(List<BigDecimal> scores) {
        if (scores.size() < FEWEST) {
            throw new IllegalArgumentException("a trimmed mean needs at least three scores, got " + scores.size());
        }
        return scores.stream()
                .sorted()
                .skip(1)
                .limit(scores.size() - 2L)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(scores.size() - 2L), 2, RoundingMode.HALF_UP);
    }
}
