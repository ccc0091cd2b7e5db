package org.fourthousand.notification.followup;

/** Where a report that is owed stands. */
public enum DutyState {
    /** 待报. */
    OPEN,
    /** 逾期: the responsible department has been called on. */
    OVERDUE,
    /** 按期报送. */
    REPORTED,
    /** 逾期报送. */
    REPORTED_LATE,
    /** 免报: the project has ended before. */
    WAIVED
}
