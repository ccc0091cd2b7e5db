package org.fourthousand.notification.notice;

/** Kinds of supervision (政府督查工作条例). */
public enum NoticeKind {
    /** 综合督查. */
    COMPREHENSIVE,
    /** 专项督查. */
    SPECIAL,
    /** 事件调查. */
    INVESTIGATION,
    /** 日常督办. */
    ROUTINE,
    /** 线索核查. */
    LEAD_CHECK
}
