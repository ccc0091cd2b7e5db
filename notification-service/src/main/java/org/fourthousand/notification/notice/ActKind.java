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
    /** 申请延期. */
    EXTENSION_ASKED,
    /** 不予延期. */
    EXTENSION_REFUSED,
    /** 延期. */
    EXTENDED,
    /** 提级: one level up the ladder. */
    ESCALATED,
    /** 核验. */
    VERIFIED,
    /** 办结销号. */
    CLOSED,
    /** 异议, to the conclusion. */
    OBJECTED,
    /** 异议成立. */
    OBJECTION_UPHELD,
    /** 异议不成立. */
    OBJECTION_DISMISSED,
    /** 表扬. */
    PRAISED,
    /** 问责. */
    HELD_TO_ACCOUNT
}
