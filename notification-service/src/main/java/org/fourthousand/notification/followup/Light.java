package org.fourthousand.notification.followup;

/** The light of a project under follow-up (红黄绿蓝灯), from good to bad. */
public enum Light {
    /** 绿灯: on schedule. */
    GREEN,
    /** 蓝灯: a report is due within a few working days. */
    BLUE,
    /** 黄灯: behind schedule. */
    YELLOW,
    /** 红灯: far behind schedule, or a report is overdue. */
    RED;

    boolean isWorseThan(Light other) {
        return compareTo(other) > 0;
    }
}
