package org.fourthousand.notification.followup;

/** Where a report that is owed stands. */
public enum DutyState {
    /** 待报. */
    OPEN,
    /** 逾期: the responsible department has been called on. */
    OVERDUE,
    /** 严重逾期: called on, and still missing long after. */
    VERY_LATE,
    /** 按期报送. */
    REPORTED,
    /** 逾期报送. */
    REPORTED_LATE,
    /** 免报: the project has ended before. */
    WAIVED;

    /** Whether the report is still missing. */
    boolean isOwed() {
        return switch (this) {
            case OPEN, OVERDUE, VERY_LATE -> true;
            case REPORTED, REPORTED_LATE, WAIVED -> false;
        };
    }
}
