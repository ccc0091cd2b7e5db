package org.fourthousand.review.round;

import java.time.LocalDate;
import java.util.List;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.value.CalendarExhausted;
import org.fourthousand.kit.value.FirstDay;
import org.fourthousand.kit.value.WorkCalendar;
import org.fourthousand.kit.value.WorkingDays;
import org.jspecify.annotations.Nullable;

/**
 * When a round opens, when its scores are due and how long its list is public, in working days (工作日). Asia/Shanghai.
 *
 * @param opensOn first day on which it may open; null for any
 * @param scoresDueOn last day for the scores, a working day
 * @param publicityWorkingDays length of the publicity, first day counted
 */
record Schedule(@Nullable LocalDate opensOn, LocalDate scoresDueOn, int publicityWorkingDays) {

    /** The schedule of a plan as it was asked for, or what is wrong with it. */
    record Drawn(@Nullable Schedule schedule, List<Violation> faults) {
        private static Drawn refused(String pointer, Text text) {
            return new Drawn(null, List.of(Violation.at(pointer, text)));
        }
    }

    /** Draws it up. A day that the calendar does not know is refused, never guessed. */
    static Drawn of(RoundPlan plan, int publicityWorkingDays, LocalDate today) {
        var calendar = WorkCalendar.shipped();
        var due = plan.scoresDueOn();
        var days = plan.scoringWorkingDays();
        if ((due == null) == (days == null)) {
            return Drawn.refused("/scoresDueOn", Text.of("请给出截止日或工作日数之一", "give either this or scoringWorkingDays"));
        }
        try {
            var opensOn = plan.opensOn();
            if (opensOn != null && !calendar.isWorkday(opensOn)) {
                return Drawn.refused("/opensOn", Text.of("不是工作日", "not a working day"));
            }
            var start = opensOn == null || opensOn.isBefore(today) ? today : opensOn;
            var last = due != null
                    ? due
                    : calendar.plus(
                            start, WorkingDays.of(java.util.Objects.requireNonNull(days)), FirstDay.NOT_COUNTED);
            if (last.isBefore(start)) {
                return Drawn.refused(
                        "/scoresDueOn",
                        Text.of("不得早于 %s", "must not lie before %s").with(start));
            }
            if (!calendar.isWorkday(last)) {
                return Drawn.refused("/scoresDueOn", Text.of("不是工作日", "not a working day"));
            }
            calendar.plus(last, WorkingDays.of(publicityWorkingDays), FirstDay.NOT_COUNTED);
            return new Drawn(new Schedule(opensOn, last, publicityWorkingDays), List.of());
        } catch (CalendarExhausted unknown) {
            return Drawn.refused(
                    due == null ? "/scoringWorkingDays" : "/scoresDueOn", Text.of(unknown.zh(), unknown.en()));
        }
    }
}
