package org.fourthousand.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.fourthousand.kit.policy.PolicyParameters;
import org.fourthousand.kit.value.FirstDay;
import org.fourthousand.kit.value.WorkCalendar;
import org.fourthousand.kit.value.WorkingDays;

/** Counts the deadlines of notices in working days (工作日); the day of issue is not counted. */
@ApplicationScoped
class NoticeTerms {

    private final PolicyParameters parameters;
    private final Clock clock;

    NoticeTerms(PolicyParameters parameters, Clock clock) {
        this.parameters = parameters;
        this.clock = clock;
    }

    /**
     * The term of a notice issued today.
     *
     * @throws org.fourthousand.kit.value.CalendarExhausted when it ends beyond the known calendar
     */
    Term from(Deadline deadline) {
        var days = parameters.today(deadline.parameter());
        var today = LocalDate.now(clock);
        return new Term(today, after(today, days.integer()), days.id());
    }

    /** The day so many working days after another. */
    LocalDate after(LocalDate day, int workingDays) {
        return WorkCalendar.shipped().plus(day, WorkingDays.of(workingDays), FirstDay.NOT_COUNTED);
    }
}
