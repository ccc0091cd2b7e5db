package org.fourthousand.notification.followup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which light a project shows: the slower of physical and financial progress against the time of the schedule that has passed at the end of the
 * quarter reported, and whether a report is overdue or nearly due.
 *
 * @param greenFrom least progress, percent of schedule, for green
 * @param yellowFrom least progress, percent of schedule, for yellow
 */
record LightRules(BigDecimal greenFrom, BigDecimal yellowFrom) {

    private static final BigDecimal HUNDRED = new BigDecimal("100");

    /** A light and why it shows, in both languages. */
    record Verdict(Light light, String reason) {}

    /**
     * Judges, the worst first.
     *
     * @param overdue reports overdue
     * @param physical physical progress last reported, percent; null before the first report
     * @param financial financial progress last reported, percent; null when it is not known
     * @param schedule time of the schedule passed by then, percent; null before the first report
     * @param nearlyDue whether a report is due within a few working days
     */
    Verdict judge(
            int overdue,
            @Nullable BigDecimal physical,
            @Nullable BigDecimal financial,
            @Nullable BigDecimal schedule,
            boolean nearlyDue) {
        if (overdue > 0) {
            return new Verdict(Light.RED, "进度报告逾期 %d 期 | %d report(s) overdue".formatted(overdue, overdue));
        }
        if (physical != null && schedule != null && schedule.signum() > 0) {
            var money = financial == null ? physical : financial;
            var byMoney = money.compareTo(physical) < 0;
            var slower = byMoney ? money : physical;
            var ratio = slower.multiply(HUNDRED).divide(schedule, 2, RoundingMode.HALF_UP);
            if (ratio.compareTo(greenFrom) < 0) {
                return new Verdict(
                        ratio.compareTo(yellowFrom) < 0 ? Light.RED : Light.YELLOW,
                        "%s %s%%,序时进度 %s%% | %s progress %s%%, schedule %s%%"
                                .formatted(
                                        byMoney ? "资金进度" : "形象进度",
                                        slower,
                                        schedule,
                                        byMoney ? "financial" : "physical",
                                        slower,
                                        schedule));
            }
        }
        return nearlyDue ? new Verdict(Light.BLUE, "进度报告即将到期 | a report is nearly due") : new Verdict(Light.GREEN, "");
    }

    /** Time of a schedule passed by the end of a day, percent with two decimals. */
    static BigDecimal schedulePercent(LocalDate start, LocalDate end, LocalDate day) {
        if (day.isBefore(start)) {
            return BigDecimal.ZERO.setScale(2);
        }
        if (!day.isBefore(end)) {
            return HUNDRED.setScale(2);
        }
        var passed = ChronoUnit.DAYS.between(start, day) + 1;
        var whole = ChronoUnit.DAYS.between(start, end) + 1;
        return BigDecimal.valueOf(passed).multiply(HUNDRED).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }
}
