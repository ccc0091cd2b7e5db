package org.fourthousand.notification.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fourthousand.events.registry.ProgressReported;
import org.fourthousand.events.supervision.WarningRaised;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.outbox.Outbox;
import org.fourthousand.kit.policy.PolicyParameters;
import org.fourthousand.kit.policy.PolicyValue;
import org.fourthousand.kit.value.CalendarExhausted;
import org.fourthousand.kit.value.FirstDay;
import org.fourthousand.kit.value.WorkCalendar;
import org.fourthousand.kit.value.WorkingDays;
import org.fourthousand.notification.project.Project;
import org.jboss.logging.Logger;

/** What events do to the follow-up of a project. Each step takes the project's turn before, so they come in any order. */
@ApplicationScoped
public class FollowingUp {

    private static final Logger LOG = Logger.getLogger(FollowingUp.class);

    private final FollowUps followUps;
    private final QuarterReports reports;
    private final PolicyParameters parameters;
    private final Outbox outbox;
    private final History history;
    private final Clock clock;

    FollowingUp(
            FollowUps followUps,
            QuarterReports reports,
            PolicyParameters parameters,
            Outbox outbox,
            History history,
            Clock clock) {
        this.followUps = followUps;
        this.reports = reports;
        this.parameters = parameters;
        this.outbox = outbox;
        this.history = history;
        this.clock = clock;
    }

    /** A project is supported (selected, or awarded): from the quarter of that day on it owes quarterly reports. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void open(Project project, LocalDate from) {
        var known = followUps.of(project.id());
        var followUp = known.orElseGet(() -> new FollowUp(project, from));
        followUp.owesFrom(from, parameters.today("quarterly-report-days"));
        if (known.isEmpty()) {
            reports.of(project.id()).forEach(followUp::reported);
            followUps.persist(followUp);
            history.append("follow-up", followUp.id(), "", followUp.light().name(), "followed up from " + from);
        }
        judge(followUp);
    }

    /** The registry has told something of the project; what its follow-up shows of it is brought up to date. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void learn(Project project) {
        followUps.of(project.id()).ifPresent(followUp -> followUp.knows(project));
    }

    /** A quarter is reported. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void reported(Project project, ProgressReported report) {
        reports.remember(report);
        followUps.of(project.id()).ifPresent(followUp -> {
            reports.of(project.id()).forEach(followUp::reported);
            judge(followUp);
        });
    }

    /** The project has been accepted (验收) or has left the library (退出). */
    @Transactional(Transactional.TxType.MANDATORY)
    public void end(Project project, String why) {
        followUps.of(project.id()).ifPresent(followUp -> {
            var before = followUp.light();
            followUp.close(LocalDate.now(clock));
            history.append("follow-up", followUp.id(), before.name(), "CLOSED", why);
        });
    }

    /** Judges the light anew; a change is recorded, one for the worse is told. */
    @Transactional(Transactional.TxType.MANDATORY)
    void judge(FollowUp followUp) {
        if (followUp.closedOn() != null) {
            return;
        }
        var today = LocalDate.now(clock);
        var before = followUp.light();
        var inForce = parameters.on(today).stream().collect(Collectors.toMap(PolicyValue::name, Function.identity()));
        var rules = new LightRules(
                number(inForce, "light-green-percent").decimal(),
                number(inForce, "light-yellow-percent").decimal());
        var worse = followUp.judge(rules, today, nearlyDueUntil(today, number(inForce, "light-blue-working-days")));
        if (followUp.light() != before) {
            history.append(
                    "follow-up", followUp.id(), before.name(), followUp.light().name(), followUp.reason());
        }
        if (followUp.diverges(number(inForce, "progress-divergence-points").decimal())) {
            var physical = followUp.physicalPercent();
            var financial = followUp.financialPercent();
            outbox.append(new WarningRaised(
                    followUp.project().value(),
                    followUp.light().name(),
                    "资金进度 %s%% 与形象进度 %s%% 背离 | financial progress %s%% and physical progress %s%% diverge"
                            .formatted(financial, physical, financial, physical),
                    today));
        }
        if (worse) {
            outbox.append(new WarningRaised(
                    followUp.project().value(), followUp.light().name(), followUp.reason(), today));
        }
    }

    /** Reports are very late: it is on record, and who was warned when they fell overdue is warned again. */
    @Transactional(Transactional.TxType.MANDATORY)
    void veryLate(FollowUp followUp, List<ReportDuty> missing) {
        followUp.veryLate(missing);
        var words = "进度报告严重逾期 %d 期 | %d report(s) very late".formatted(missing.size(), missing.size());
        history.append(
                "follow-up",
                followUp.id(),
                followUp.light().name(),
                followUp.light().name(),
                words);
        outbox.append(new WarningRaised(followUp.project().value(), Light.RED.name(), words, LocalDate.now(clock)));
    }

    /** One of the numbers in force, all of which were read at once; refused when it is missing. */
    private PolicyValue number(Map<String, PolicyValue> inForce, String name) {
        var value = inForce.get(name);
        return value == null ? parameters.today(name) : value;
    }

    /** The day up to which a report counts as nearly due; empty beyond the known working-day calendar. */
    Optional<LocalDate> nearlyDueUntil(LocalDate today) {
        return nearlyDueUntil(today, parameters.today("light-blue-working-days"));
    }

    private static Optional<LocalDate> nearlyDueUntil(LocalDate today, PolicyValue workingDays) {
        try {
            return Optional.of(
                    WorkCalendar.shipped().plus(today, WorkingDays.of(workingDays.integer()), FirstDay.NOT_COUNTED));
        } catch (CalendarExhausted unknown) {
            LOG.errorf("no light turns blue: %s", unknown.en());
            return Optional.empty();
        }
    }
}
