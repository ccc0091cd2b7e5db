package org.fourthousand.notification.followup;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.kit.policy.PolicyValue;
import org.fourthousand.notification.notice.NoticeId;
import org.jspecify.annotations.Nullable;

/** A quarterly report owed (季报): due so many days after the quarter's end. Part of its {@link FollowUp}. */
@Entity
public class ReportDuty {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // the side of the relation that is stored
    @ManyToOne(fetch = FetchType.LAZY)
    private FollowUp followUp;

    private int year;
    private int quarter;
    private LocalDate dueOn;

    @SuppressWarnings("UnusedVariable") // which version of the parameter was used, for auditors
    private UUID parameterId;

    @Enumerated(EnumType.STRING)
    private DutyState state = DutyState.OPEN;

    private @Nullable LocalDate reportedOn;
    private @Nullable UUID noticeId;

    @SuppressWarnings("UnusedVariable") // queried by
    private @Nullable LocalDate nextStepOn;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected ReportDuty() {}

    ReportDuty(FollowUp followUp, Quarter quarter, PolicyValue daysAfterQuarter) {
        this.id = Ids.next();
        this.followUp = followUp;
        this.year = quarter.year();
        this.quarter = quarter.number();
        this.dueOn = quarter.end().plusDays(daysAfterQuarter.integer());
        this.parameterId = daysAfterQuarter.id();
        this.nextStepOn = dueOn.plusDays(1);
    }

    /** The report has come; a second one changes nothing here. */
    void reported(LocalDate on) {
        switch (state) {
            case OPEN, OVERDUE, VERY_LATE -> {
                nextStepOn = null;
                reportedOn = on;
                state = on.isAfter(dueOn) ? DutyState.REPORTED_LATE : DutyState.REPORTED;
            }
            case REPORTED, REPORTED_LATE, WAIVED -> {
                // the first report decides whether it was in time
            }
        }
    }

    /** The due date has passed; the notice that calls on the responsible department. */
    void overdue(NoticeId notice) {
        state = DutyState.OVERDUE;
        noticeId = notice.value();
    }

    /** Long after its due date it is still missing. */
    void veryLate() {
        state = DutyState.VERY_LATE;
    }

    /** Rungs of its ladder that are passed. */
    int rung() {
        return switch (state) {
            case OPEN -> 0;
            case OVERDUE -> 1;
            case VERY_LATE, REPORTED, REPORTED_LATE, WAIVED -> 2;
        };
    }

    /** The sweep looks at it on or after that day; never again when null. */
    void looksAgainOn(@Nullable LocalDate day) {
        nextStepOn = day;
    }

    /** The project has ended; what is not reported yet is owed no more. */
    void waived() {
        if (state.isOwed()) {
            nextStepOn = null;
            state = DutyState.WAIVED;
        }
    }

    /** Whether it is still owed and due within these days, both counted. */
    boolean isDueBetween(LocalDate first, LocalDate last) {
        return state == DutyState.OPEN && !dueOn.isBefore(first) && !dueOn.isAfter(last);
    }

    public Quarter quarter() {
        return new Quarter(year, quarter);
    }

    /** The last day on which the report is in time. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public DutyState state() {
        return state;
    }

    public @Nullable LocalDate reportedOn() {
        return reportedOn;
    }

    /** The notice raised because of it, or standing already when it fell overdue. */
    public @Nullable NoticeId notice() {
        return noticeId == null ? null : new NoticeId(noticeId);
    }
}
