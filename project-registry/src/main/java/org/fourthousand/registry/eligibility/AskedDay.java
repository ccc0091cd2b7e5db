package org.fourthousand.registry.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/** The day a question is asked for, from the query. */
final class AskedDay {

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

    private AskedDay() {}

    /**
     * The day asked for; today when none is.
     *
     * @throws Problem 400 for a day that cannot be meant
     */
    static LocalDate of(@Nullable LocalDate on, LocalDate today) {
        if (on == null) {
            return today;
        }
        if (on.isBefore(EARLIEST) || on.isAfter(LATEST)) {
            throw refused(Text.of("日期须在 2000 年至 2100 年之间。", "Ask for a day between 2000 and 2100."));
        }
        return on;
    }

    /**
     * As {@link #of}, but of a question that only the past can answer.
     *
     * @throws Problem 400 for a day still to come
     */
    static LocalDate notInFuture(@Nullable LocalDate on, LocalDate today) {
        var day = of(on, today);
        if (day.isAfter(today)) {
            throw refused(Text.of("不能查询未来日期,请填今天或以前的日期。", "Nobody knows that yet; ask for today or a day before."));
        }
        return day;
    }

    private static Problem refused(Text words) {
        return new Problem(CommonProblem.INVALID_REQUEST, words, List.of(Violation.at("#query/on", words)));
    }
}
