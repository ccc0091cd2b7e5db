package org.fourthousand.funding.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.funding.fund.FundCode;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * How far a year's funds are used (预算执行). The figures are cumulative: what is paid was also ordered and awarded.
 *
 * @param year of the budget
 * @param fund when only one was asked for
 * @param lines by key; parks have an empty key where a project lies in none
 * @param total over all lines
 */
@Schema(name = "ExecutionReport", description = "预算执行 | How far a year's funds are used")
public record Execution(int year, @Nullable FundCode fund, Dimension by, List<Line> lines, Line total) {

    /**
     * One line.
     *
     * @param name what the key stands for, where it is a code
     * @param awards how many; by month, those issued in it
     * @param awarded yuan
     * @param ordered at the bank and not returned, yuan
     * @param paid yuan
     * @param outstanding awarded and not paid, yuan; below zero in a month that pays more than it awards
     * @param paidPercent of what was awarded, rounded half up to two decimals; null when nothing was
     */
    @Schema(name = "ExecutionLine")
    public record Line(
            String key,
            @Nullable String name,
            long awards,
            Yuan awarded,
            Yuan ordered,
            Yuan paid,
            Yuan outstanding,
            @Nullable BigDecimal paidPercent) {

        static Line of(String key, @Nullable String name, long awards, Yuan awarded, Yuan ordered, Yuan paid) {
            var percent = awarded.isPositive()
                    ? paid.amount().movePointRight(2).divide(awarded.amount(), 2, RoundingMode.HALF_UP)
                    : null;
            return new Line(key, name, awards, awarded, ordered, paid, awarded.minus(paid), percent);
        }

        private Line plus(Line other) {
            return of(
                    key,
                    name,
                    awards + other.awards,
                    awarded.plus(other.awarded),
                    ordered.plus(other.ordered),
                    paid.plus(other.paid));
        }
    }

    static Execution of(int year, @Nullable FundCode fund, Dimension by, List<Line> lines) {
        var nothing = Line.of("", null, 0, Yuan.ZERO, Yuan.ZERO, Yuan.ZERO);
        return new Execution(year, fund, by, lines, lines.stream().reduce(nothing, Line::plus));
    }
}
