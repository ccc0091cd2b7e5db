package org.fourthousand.notification.followup;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.fourthousand.kit.value.Division;
import org.fourthousand.notification.notice.NoticeId;
import org.fourthousand.notification.project.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * The follow-up of a project.
 *
 * @param reason why the light shows, in both languages; empty while it is green
 * @param physicalPercent physical progress last reported, percent
 * @param financialPercent financial progress last reported, percent
 * @param schedulePercent time of the schedule passed at the end of the quarter last reported, percent
 * @param diverging whether financial and physical progress differ by more than the policy allows
 * @param leader the leader of the province who contacts it (省领导分工联系)
 * @param overdue whether a report is overdue and still missing
 * @param reports the quarterly reports owed, oldest first
 */
public record FollowUpView(
        ProjectId projectId,
        String projectName,
        String enterpriseName,
        Division division,
        Light light,
        String reason,

        @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal physicalPercent,

        @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal financialPercent,

        @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal schedulePercent,

        boolean diverging,
        @Nullable String industry,
        @Nullable String park,
        @Nullable String leader,

        boolean overdue,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        List<ReportView> reports) {

    /**
     * A report owed.
     *
     * @param dueOn last day on which it is in time
     * @param noticeId the notice that stands because of it
     */
    public record ReportView(
            int year,
            int quarter,
            LocalDate dueOn,
            DutyState state,
            @Nullable LocalDate reportedOn,
            @Nullable NoticeId noticeId) {

        static ReportView of(ReportDuty duty) {
            return new ReportView(
                    duty.quarter().year(),
                    duty.quarter().number(),
                    duty.dueOn(),
                    duty.state(),
                    duty.reportedOn(),
                    duty.notice());
        }
    }

    static FollowUpView of(FollowUp followUp) {
        return new FollowUpView(
                followUp.project(),
                followUp.projectName(),
                followUp.enterpriseName(),
                followUp.division(),
                followUp.light(),
                followUp.reason(),
                followUp.physicalPercent(),
                followUp.financialPercent(),
                followUp.schedulePercent(),
                followUp.isDiverging(),
                followUp.industry(),
                followUp.park(),
                followUp.leader(),
                followUp.overdue() > 0,
                followUp.openedOn(),
                followUp.closedOn(),
                followUp.duties().stream().map(ReportView::of).toList());
    }
}
