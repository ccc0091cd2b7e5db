package org.fourthousand.notification.notice;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.notification.sweep.EachAlone;

/**
 * Takes notices whose reply is owed up their ladder. Each notice is claimed in a transaction of its own: any number of
 * instances may sweep, and a failure at one does not stop the rest.
 */
@ApplicationScoped
public class EscalationSweep {

    private static final int PAGE = 1000;

    private final Notices notices;
    private final ClimbingLadder ladder;
    private final Callers callers;
    private final Clock clock;
    private final EachAlone eachAlone;

    EscalationSweep(Notices notices, ClimbingLadder ladder, Callers callers, Clock clock, EachAlone eachAlone) {
        this.notices = notices;
        this.ladder = ladder;
        this.callers = callers;
        this.clock = clock;
        this.eachAlone = eachAlone;
    }

    /** One sweep; any number of instances may sweep at any time. */
    @Scheduled(every = "${fourthousand.notice.every}", concurrentExecution = ConcurrentExecution.SKIP)
    public void sweep() {
        callers.runAs(Caller.system("escalation-sweep"), () -> {
            var today = LocalDate.now(clock);
            eachAlone.<NoticeId>inPages(
                    after -> notices.toBeLookedAt(today, after, PAGE),
                    id -> notices.claim(id, today).ifPresent(notice -> ladder.climb(notice, today)));
        });
    }
}
