package org.fourthousand.notification.followup;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.policy.PolicyValue;
import org.fourthousand.kit.value.Division;
import org.fourthousand.notification.ladder.Ladder;
import org.fourthousand.notification.notice.NoticeId;
import org.fourthousand.notification.project.Project;
import org.fourthousand.notification.project.ProjectId;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** The follow-up of one supported project (跟踪问效, clause 六.1): the reports it owes and the light it shows. */
@Entity
public class FollowUp {

    @Id
    private UUID id;

    private UUID projectId;
    private String projectName;
    private String enterpriseName;
    private String uscc;
    private Division division;
    private @Nullable String industry;
    private @Nullable String park;
    private @Nullable String leader;
    private LocalDate plannedStart;
    private LocalDate plannedEnd;
    private LocalDate openedOn;
    private @Nullable LocalDate closedOn;

    @Enumerated(EnumType.STRING)
    private Light light = Light.GREEN;

    private String reason = "";
    private @Nullable BigDecimal physicalPercent;
    private @Nullable BigDecimal financialPercent;
    private @Nullable BigDecimal schedulePercent;
    private boolean diverging;

    @OneToMany(mappedBy = "followUp", cascade = CascadeType.ALL)
    @OrderBy("year, quarter")
    @BatchSize(size = 100)
    private List<ReportDuty> duties = new ArrayList<>();

    /** Counts what was done, so that a change of a duty is a change of the whole. */
    @SuppressWarnings("UnusedVariable")
    private int steps;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected FollowUp() {}

    @SuppressWarnings("NullAway.Init") // knows() says the rest
    FollowUp(Project project, LocalDate openedOn) {
        this.id = Ids.next();
        this.projectId = project.id().value();
        this.openedOn = openedOn;
        knows(project);
    }

    /** Takes over what the registry says of the project now. */
    final void knows(Project project) {
        projectName = project.name();
        enterpriseName = project.enterpriseName();
        uscc = project.uscc();
        division = project.division();
        industry = project.industry();
        park = project.park();
        plannedStart = project.plannedStart();
        plannedEnd = project.plannedEnd();
    }

    /** Owes a report for every quarter from that of a day to that of the planned end; those owed already stay as they are. */
    void owesFrom(LocalDate day, PolicyValue daysAfterQuarter) {
        steps++;
        var owed = duties.stream().map(ReportDuty::quarter).collect(Collectors.toSet());
        Quarter.of(day)
                .to(Quarter.of(plannedEnd))
                .filter(quarter -> !owed.contains(quarter))
                .forEach(quarter -> duties.add(new ReportDuty(this, quarter, daysAfterQuarter)));
    }

    /** A quarter's report has come: it fulfils its duty and moves the progress on. */
    void reported(QuarterReport report) {
        steps++;
        duty(report.quarter()).ifPresent(duty -> duty.reported(report.reportedOn()));
        var seenOn = report.quarter().end().isBefore(report.reportedOn())
                ? report.quarter().end()
                : report.reportedOn();
        physicalPercent = report.physicalPercent();
        financialPercent = report.financialPercent();
        schedulePercent = LightRules.schedulePercent(plannedStart, plannedEnd, seenOn);
    }

    /** Reports are overdue; the notice calls on the responsible department. */
    void overdue(List<ReportDuty> missing, NoticeId notice) {
        steps++;
        missing.forEach(duty -> duty.overdue(notice));
    }

    /** Reports are very late. */
    void veryLate(List<ReportDuty> missing) {
        steps++;
        missing.forEach(ReportDuty::veryLate);
    }

    /** Reports missing that have reached a rung of their ladder and not passed it yet, oldest first. */
    List<ReportDuty> reached(int rung, Ladder<DutyAction> ladder, LocalDate today) {
        return duties.stream()
                .filter(duty -> duty.state().isOwed() && duty.rung() < rung)
                .filter(duty -> ladder.reached(duty.dueOn(), today) >= rung)
                .toList();
    }

    /** Sets when each report that is missing is looked at next. */
    void plan(Ladder<DutyAction> ladder) {
        duties.stream()
                .filter(duty -> duty.state().isOwed())
                .forEach(duty -> duty.looksAgainOn(
                        duty.rung() < ladder.rungs().size() ? ladder.dayOf(duty.rung(), duty.dueOn()) : null));
    }

    /** The project has been accepted or has left the library: nothing more is owed. */
    void close(LocalDate on) {
        closedOn = on;
        duties.forEach(ReportDuty::waived);
        show(new LightRules.Verdict(Light.GREEN, ""));
    }

    /**
     * Judges the light anew.
     *
     * @param nearlyDueUntil a report due on or before this day is nearly due; empty when that cannot be said
     * @return whether it changed for the worse
     */
    boolean judge(LightRules rules, LocalDate today, Optional<LocalDate> nearlyDueUntil) {
        var before = light;
        var nearlyDue = nearlyDueUntil
                .filter(until -> duties.stream().anyMatch(duty -> duty.isDueBetween(today, until)))
                .isPresent();
        show(rules.judge(overdue(), physicalPercent, financialPercent, schedulePercent, nearlyDue));
        return light.isWorseThan(before);
    }

    /**
     * Looks whether financial and physical progress differ too much (资金进度与形象进度背离).
     *
     * @param points percentage points they may differ by
     * @return whether they do now and did not before
     */
    boolean diverges(BigDecimal points) {
        var before = diverging;
        diverging = physicalPercent != null
                && financialPercent != null
                && physicalPercent.subtract(financialPercent).abs().compareTo(points) > 0;
        return diverging && !before;
    }

    /** Names the leader of the province who contacts the project (省领导分工联系, clause 六.1). */
    void isLedBy(String name) {
        steps++;
        leader = name;
    }

    private void show(LightRules.Verdict verdict) {
        light = verdict.light();
        reason = verdict.reason();
    }

    private Optional<ReportDuty> duty(Quarter quarter) {
        return duties.stream().filter(duty -> duty.quarter().equals(quarter)).findFirst();
    }

    /** Reports overdue and still missing. */
    int overdue() {
        return Math.toIntExact(duties.stream()
                .filter(duty -> duty.state() == DutyState.OVERDUE || duty.state() == DutyState.VERY_LATE)
                .count());
    }

    UUID id() {
        return id;
    }

    public ProjectId project() {
        return new ProjectId(projectId);
    }

    public String projectName() {
        return projectName;
    }

    public String enterpriseName() {
        return enterpriseName;
    }

    public Division division() {
        return division;
    }

    LocalDate openedOn() {
        return openedOn;
    }

    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    public Light light() {
        return light;
    }

    /** Why the light shows, in both languages; empty while it is green. */
    public String reason() {
        return reason;
    }

    /** Physical progress last reported, percent. */
    public @Nullable BigDecimal physicalPercent() {
        return physicalPercent;
    }

    /** Financial progress last reported, percent. */
    public @Nullable BigDecimal financialPercent() {
        return financialPercent;
    }

    /** Whether financial and physical progress differ by more than the policy allows. */
    public boolean isDiverging() {
        return diverging;
    }

    public @Nullable String industry() {
        return industry;
    }

    public @Nullable String park() {
        return park;
    }

    /** The leader of the province who contacts the project. */
    public @Nullable String leader() {
        return leader;
    }

    /** Time of the schedule passed at the end of the quarter last reported, percent. */
    public @Nullable BigDecimal schedulePercent() {
        return schedulePercent;
    }

    /** The reports owed, oldest first. */
    public List<ReportDuty> duties() {
        return List.copyOf(duties);
    }

    public long version() {
        return version;
    }
}
