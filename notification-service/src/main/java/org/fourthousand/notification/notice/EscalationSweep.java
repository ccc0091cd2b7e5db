package org.fourthousand.notification.notice;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.fourthousand.events.supervision.NoticeEscalated;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.outbox.Outbox;
import org.fourthousand.notification.directory.Office;
import org.fourthousand.notification.sweep.EachAlone;

/**
 * Takes a notice whose reply is overdue one level up the ladder, once: from the county to the city, from the city to the
 * province's supervision office. Each notice in a transaction of its own; a failure at one does not stop the rest.
 */
@ApplicationScoped
public class EscalationSweep {

    private static final int AT_MOST = 1000;

    private final Notices notices;
    private final NoticeJournal journal;
    private final Callers callers;
    private final Outbox outbox;
    private final Clock clock;
    private final EachAlone eachAlone;

    EscalationSweep(
            Notices notices, NoticeJournal journal, Callers callers, Outbox outbox, Clock clock, EachAlone eachAlone) {
        this.notices = notices;
        this.journal = journal;
        this.callers = callers;
        this.outbox = outbox;
        this.clock = clock;
        this.eachAlone = eachAlone;
    }

    /** One sweep; any number of instances may sweep at any time. */
    @Scheduled(every = "${fourthousand.notice.every}", concurrentExecution = ConcurrentExecution.SKIP)
    public void sweep() {
        callers.runAs(Caller.system("escalation-sweep"), () -> {
            var today = LocalDate.now(clock);
            eachAlone.foundBy(() -> notices.overdue(today, AT_MOST), id -> escalate(id, today));
        });
    }

    private void escalate(NoticeId id, LocalDate today) {
        var notice = notices.alone(id);
        if (!notice.isToBeEscalated(today)) {
            return;
        }
        var higher = above(notice.department());
        notice.escalate(higher, today);
        journal.record(notice, notice.state(), ActKind.ESCALATED, higher.toString());
        outbox.append(new NoticeEscalated(
                notice.project().value(), notice.id().value(), notice.number().text(), higher.toString()));
    }

    private static Office above(Office department) {
        return department.role() == Role.COUNTY_OFFICER
                ? Office.cityAbove(department.division())
                : Office.ofProvince(Role.SUPERVISOR);
    }
}
