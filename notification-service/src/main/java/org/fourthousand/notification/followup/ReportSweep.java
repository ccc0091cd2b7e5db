package org.fourthousand.notification.followup;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.notification.notice.RaisingNotice;
import org.fourthousand.notification.project.ProjectId;
import org.fourthousand.notification.project.Projects;
import org.fourthousand.notification.sweep.EachAlone;

/**
 * Looks at due dates. A report that is overdue calls on the responsible department, never on the enterprise, with a
 * notice; one that is nearly due turns a green light blue. Each project is done in a transaction of its own, in its turn:
 * two sweeps at the same time do it once, and a failure at one does not stop the rest.
 */
@ApplicationScoped
public class ReportSweep {

    private static final int AT_MOST = 1000;

    private final FollowUps followUps;
    private final FollowingUp followingUp;
    private final RaisingNotice raising;
    private final Projects projects;
    private final Callers callers;
    private final Clock clock;
    private final EachAlone eachAlone;

    ReportSweep(
            FollowUps followUps,
            FollowingUp followingUp,
            RaisingNotice raising,
            Projects projects,
            Callers callers,
            Clock clock,
            EachAlone eachAlone) {
        this.followUps = followUps;
        this.followingUp = followingUp;
        this.raising = raising;
        this.projects = projects;
        this.callers = callers;
        this.clock = clock;
        this.eachAlone = eachAlone;
    }

    /** One sweep; any number of instances may sweep at any time. */
    @Scheduled(every = "${fourthousand.follow-up.every}", concurrentExecution = ConcurrentExecution.SKIP)
    public void sweep() {
        callers.runAs(Caller.system("report-sweep"), () -> {
            var today = LocalDate.now(clock);
            eachAlone.foundBy(() -> followUps.withReportsOverdue(today, AT_MOST), project -> overdue(project, today));
            eachAlone.foundBy(() -> nearlyDue(today), this::judge);
        });
    }

    private void overdue(ProjectId id, LocalDate today) {
        projects.alone(id);
        var project = projects.known(id).orElseThrow();
        followUps.of(id).ifPresent(followUp -> {
            var missing = followUp.overdueOn(today);
            if (!missing.isEmpty()) {
                followUp.overdue(raising.reportsOverdue(project, quarters(missing)), today);
                followingUp.judge(followUp);
            }
        });
    }

    private static String quarters(List<ReportDuty> missing) {
        return missing.stream()
                .map(duty -> "%d年第%d季度(%s到期)"
                        .formatted(duty.quarter().year(), duty.quarter().number(), duty.dueOn()))
                .collect(Collectors.joining("、"));
    }

    private List<ProjectId> nearlyDue(LocalDate today) {
        return followingUp
                .nearlyDueUntil(today)
                .map(until -> followUps.withReportsDue(today, until, AT_MOST))
                .orElse(List.of());
    }

    private void judge(ProjectId id) {
        projects.alone(id);
        followUps.of(id).ifPresent(followingUp::judge);
    }
}
