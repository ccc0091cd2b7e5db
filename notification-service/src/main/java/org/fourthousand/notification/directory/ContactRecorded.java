package org.fourthousand.notification.directory;

/** Within the service: an office has an address now; what was held for want of one can go. */
public record ContactRecorded(Office office) {}
