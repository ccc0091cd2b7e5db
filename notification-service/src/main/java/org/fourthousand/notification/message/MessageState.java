package org.fourthousand.notification.message;

/** Where the delivery of a message stands. */
public enum MessageState {
    /** 待发送: waits for its next attempt. */
    QUEUED,
    /** 待补地址: the office has no address yet. */
    HELD,
    /** 已送达: the channel has taken it. */
    DELIVERED,
    /** 已停发: refused too often; an administrator may replay it. */
    DEAD
}
