package org.fourthousand.notification.message;

/** Within the service: mail has been queued; told to the sender once it is committed. */
public record MailQueued() {}
