package org.fourthousand.notification.notice;

/** What may be done about a notice. */
public enum ActKind {
    /** 立项. */
    REGISTERED,
    /** 交办. */
    ASSIGNED,
    /** 签收. */
    ACCEPTED,
    /** 办理. */
    STARTED,
    /** 反馈. */
    REPORTED,
    /** 退办: the reply does not suffice. */
    RETURNED,
    /** 催办. */
    URGED,
    /** 延期. */
    EXTENDED,
    /** 提级: one level up the ladder. */
    ESCALATED,
    /** 核验. */
    VERIFIED,
    /** 办结销号. */
    CLOSED
}
