package org.fourthousand.funding.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.fourthousand.kit.value.Percent;
import org.fourthousand.kit.value.Yuan;
import org.jspecify.annotations.Nullable;

/**
 * An instalment that is not paid yet, with what tells when it may be.
 *
 * @param isDue whether its evidence is there
 * @param start planned first day of construction
 * @param end planned last day
 * @param physical progress last reported, percent
 * @param reportedOn when
 */
record OpenInstalment(
        String fund,
        Yuan amount,
        boolean isDue,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable BigDecimal physical,
        @Nullable LocalDate reportedOn) {

    /**
     * The month in which it is likely to be paid [D]: what is due, this month. What waits for progress, when the project
     * reaches it at the pace it had until its last report; by its plan where it has reported nothing. Never before today.
     *
     * @param needed physical progress that opens a later instalment, percent
     * @return null where neither is known
     */
    @Nullable
    YearMonth expected(LocalDate today, Percent needed) {
        if (isDue) {
            return YearMonth.from(today);
        }
        var day = reached(needed.value());
        if (day == null) {
            return null;
        }
        return YearMonth.from(day.isBefore(today) ? today : day);
    }

    private @Nullable LocalDate reached(BigDecimal needed) {
        if (start == null) {
            return null;
        }
        if (physical != null && reportedOn != null && physical.signum() > 0 && reportedOn.isAfter(start)) {
            var days = ChronoUnit.DAYS.between(start, reportedOn);
            return start.plusDays(share(days, needed, physical));
        }
        return end == null || !end.isAfter(start)
                ? null
                : start.plusDays(share(ChronoUnit.DAYS.between(start, end), needed, BigDecimal.valueOf(100)));
    }

    private static long share(long days, BigDecimal part, BigDecimal whole) {
        return BigDecimal.valueOf(days)
                .multiply(part)
                .divide(whole, 0, java.math.RoundingMode.CEILING)
                .longValue();
    }
}
