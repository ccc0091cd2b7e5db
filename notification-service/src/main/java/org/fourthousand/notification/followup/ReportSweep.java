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
import org.fourthousand.kit.policy.PolicyParameters;
import org.fourthousand.kit.value.InvalidValue;
import org.fourthousand.notification.ladder.Ladder;
import org.fourthousand.notification.notice.RaisingNotice;
import org.fourthousand.notification.project.Project;
import org.fourthousand.notification.project.ProjectId;
import org.fourthousand.notification.project.Projects;
import org.fourthousand.notification.sweep.EachAlone;
import org.jspecify.annotations.Nullable;

/**
 * Looks at due dates. A report that is overdue calls on the responsible department, never on the enterprise, with a
 * notice, later it is very late, as the ladder of the policy says; one that is nearly due turns a green light blue. Each project is done in a transaction of its own, in its turn:
 * two sweeps at the same time do it once, and a failure at one does not stop the rest.
 */
@ApplicationScoped
public class ReportSweep {

    private static final int PAGE = 1000;

    private final FollowUps followUps;
    private final FollowingUp followingUp;
    private final RaisingNotice raising;
    private final Projects projects;
    private final PolicyParameters parameters;
    private final Callers callers;
    private final Clock clock;
    private final EachAlone eachAlone;

    ReportSweep(
            FollowUps followUps,
            FollowingUp followingUp,
            RaisingNotice raising,
            Projects projects,
            PolicyParameters parameters,
            Callers callers,
            Clock clock,
            EachAlone eachAlone) {
        this.followUps = followUps;
        this.followingUp = followingUp;
        this.raising = raising;
        this.projects = projects;
        this.parameters = parameters;
        this.callers = callers;
        this.clock = clock;
        this.eachAlone = eachAlone;
    }

    /** One sweep; any number of instances may sweep at any time. */
    @Scheduled(every = "${fourthousand.follow-up.every}", concurrentExecution = ConcurrentExecution.SKIP)
    public void sweep() {
        callers.runAs(Caller.system("report-sweep"), () -> {
            var today = LocalDate.now(clock);
            eachAlone.<ProjectId>inPages(
                    after -> followUps.withReportsLate(today, after, PAGE), project -> late(project, today));
            eachAlone.<ProjectId>inPages(after -> nearlyDue(today, after), this::judge);
        });
    }

    private void late(ProjectId id, LocalDate today) {
        projects.alone(id);
        var project = projects.known(id).orElseThrow();
        var ladder = ladder();
        followUps.of(id).ifPresent(followUp -> {
            for (var rung = 1; rung <= ladder.rungs().size(); rung++) {
                var missing = followUp.reached(rung, ladder, today);
                if (!missing.isEmpty()) {
                    pass(ladder.rungs().get(rung - 1).action(), project, followUp, missing);
                }
            }
            followUp.plan(ladder);
            followingUp.judge(followUp);
        });
    }

    /** The ladder in force; each of its actions has one rung, in order, for a report's state says which are passed. */
    private Ladder<DutyAction> ladder() {
        var ladder = Ladder.of(parameters.today("ladder-quarterly-report"), DutyAction.class);
        if (!ladder.rungs().stream().map(Ladder.Rung::action).toList().equals(List.of(DutyAction.values()))) {
            throw new InvalidValue("季报阶梯须先 NOTICE 后 VERY_LATE", "The ladder of a report is NOTICE, then VERY_LATE");
        }
        return ladder;
    }

    private void pass(DutyAction action, Project project, FollowUp followUp, List<ReportDuty> missing) {
        switch (action) {
            case NOTICE -> followUp.overdue(missing, raising.reportsOverdue(project, quarters(missing)));
            case VERY_LATE -> followingUp.veryLate(followUp, missing);
        }
    }

    private static String quarters(List<ReportDuty> missing) {
        return missing.stream()
                .map(duty -> "%d年第%d季度(%s到期)"
                        .formatted(duty.quarter().year(), duty.quarter().number(), duty.dueOn()))
                .collect(Collectors.joining("、"));
    }

    private List<ProjectId> nearlyDue(LocalDate today, @Nullable ProjectId after) {
        return followingUp
                .nearlyDueUntil(today)
                .map(until -> followUps.withReportsDue(today, until, after, PAGE))
                .orElse(List.of());
    }

    private void judge(ProjectId id) {
        projects.alone(id);
        followUps.of(id).ifPresent(followingUp::judge);
    }
}
