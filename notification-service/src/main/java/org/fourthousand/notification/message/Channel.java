package org.fourthousand.notification.message;

/** Ways to a recipient; each message goes every way, once each. */
public enum Channel {
    /** 电子邮件, over SMTP. */
    EMAIL,
    /** 站内信: delivered as soon as it is written. */
    INBOX
}
