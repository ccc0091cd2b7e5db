package org.fourthousand.notification.notice;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fourthousand.kit.value.WorkCalendar;
import org.fourthousand.notification.Samples;
import org.jspecify.annotations.Nullable;

/**
 * What a year should bring, calculated day by day and project by project with nothing of the service but the list of
 * working days: a notice on the first working day after a report was due, 15 working days for the reply, an urging 3
 * working days before its end, one level higher 1 and 6 working days after it, and after an outage only the last of these.
 */
final class NaiveYear {

    static final int LONGER = 5;
    static final int VERIFYING = 3;
    private static final int TERM = 15;
    private static final int NEVER = 9999;
    private static final int QUARTERS = 4;
    private static final LocalDate FIRST_QUARTER = LocalDate.of(2025, 3, 31);
    private static final LocalDate DOWN = LocalDate.of(2025, 10, 1);
    private static final LocalDate UP = LocalDate.of(2025, 11, 4);

    private NaiveYear() {}

    /** Something that was done about a project, and which office was told. */
    record Deed(UUID project, LocalDate on, String deed, String office) {}

    /**
     * How a project and its department behave.
     *
     * @param delays days after the end of each quarter until it is reported
     * @param asking days after a notice until its department is given longer
     * @param replying days after a notice until its department replies
     */
    record Life(Samples sample, List<Integer> delays, int asking, int replying) {

        static Life by(Random chance, Samples sample) {
            var delays = IntStream.range(0, QUARTERS)
                    .map(_ -> switch (chance.nextInt(20)) {
                        case 0 -> NEVER;
                        case 1, 2 -> 11 + chance.nextInt(60);
                        default -> 1 + chance.nextInt(3);
                    })
                    .boxed()
                    .toList();
            var replying = chance.nextInt(4) == 0 ? NEVER : 2 + chance.nextInt(60);
            var asking = chance.nextInt(3) == 0 ? 1 + chance.nextInt(30) : NEVER;
            return new Life(sample, delays, asking < replying ? asking : NEVER, replying);
        }

        /** The quarters, by their last days, that are reported on a day. */
        List<LocalDate> reportedOn(LocalDate day) {
            return IntStream.range(0, QUARTERS)
                    .filter(number -> day.equals(quarter(number).plusDays(delays.get(number))))
                    .mapToObj(NaiveYear::quarter)
                    .toList();
        }
    }

    /** Whether nothing sweeps on a day: 1 October to 4 November 2025, 20 working days of which 11 October is one. */
    static boolean isOutage(LocalDate day) {
        return !day.isBefore(DOWN) && !day.isAfter(UP);
    }

    static Stream<Deed> of(Life life, LocalDate first, LocalDate last) {
        return new Case(life).liveThrough(first, last).stream();
    }

    private static LocalDate quarter(int number) {
        return FIRST_QUARTER.plusDays(1).plusMonths(3L * number).minusDays(1);
    }

    /** Working days after one day and before or on another. */
    private static int working(LocalDate after, LocalDate upTo) {
        var count = 0;
        for (var day = after.plusDays(1); !day.isAfter(upTo); day = day.plusDays(1)) {
            count += WorkCalendar.shipped().isWorkday(day) ? 1 : 0;
        }
        return count;
    }

    private static LocalDate later(LocalDate day, int workingDays) {
        var end = day;
        while (working(day, end) < workingDays) {
            end = end.plusDays(1);
        }
        return end;
    }

    private static final class Case {

        private final Life life;
        private final List<Deed> deeds = new ArrayList<>();
        private final HashSet<LocalDate> settled = new HashSet<>();
        private @Nullable LocalDate issued;
        private LocalDate due = LocalDate.MAX;
        private String office = "";
        private boolean answered;
        private int rungs;

        Case(Life life) {
            this.life = life;
        }

        List<Deed> liveThrough(LocalDate first, LocalDate last) {
            for (var day = first; !day.isAfter(last); day = day.plusDays(1)) {
                settled.addAll(life.reportedOn(day));
                people(day);
                if (!isOutage(day)) {
                    missing(day);
                    climbing(day);
                }
            }
            return deeds;
        }

        private void people(LocalDate day) {
            if (issued == null) {
                return;
            }
            var age = ChronoUnit.DAYS.between(issued, day);
            if (age == life.asking()) {
                due = later(due, LONGER);
                rungs = 0;
            }
            if (age == life.replying()) {
                answered = true;
            }
            if (age == life.replying() + VERIFYING) {
                issued = null;
            }
        }

        private void missing(LocalDate day) {
            for (var number = 0; number < QUARTERS; number++) {
                var quarter = quarter(number);
                var reportDue = quarter.plusDays(10);
                if (!settled.contains(quarter) && day.isAfter(reportDue) && working(reportDue, day) >= 1) {
                    settled.add(quarter);
                    issue(day);
                }
            }
        }

        private void issue(LocalDate day) {
            if (issued == null) {
                issued = day;
                due = later(day, TERM);
                office = (life.sample().division().endsWith("00") ? "city-officer:" : "county-officer:")
                        + life.sample().division();
                answered = false;
                rungs = 0;
                tell(day, "ISSUED");
            }
        }

        private void climbing(LocalDate day) {
            if (issued == null || answered) {
                return;
            }
            var reached = day.isAfter(due)
                    ? 1 + (working(due, day) >= 1 ? 1 : 0) + (working(due, day) >= 6 ? 1 : 0)
                    : working(day, due.minusDays(1)) <= 2 ? 1 : 0;
            var deed = "";
            for (; rungs < reached; rungs++) {
                var before = office;
                if (rungs > 0) {
                    office = before.startsWith("county")
                            ? "city-officer:"
                                    + before.substring("county-officer:".length(), "county-officer:".length() + 4)
                                    + "00"
                            : "supervisor:430000";
                }
                deed = rungs == 0 ? "URGED" : office.equals(before) ? deed : "ESCALATED";
            }
            if (!deed.isEmpty()) {
                tell(day, deed);
            }
        }

        private void tell(LocalDate day, String deed) {
            deeds.add(new Deed(life.sample().project(), day, deed, office));
        }
    }
}
