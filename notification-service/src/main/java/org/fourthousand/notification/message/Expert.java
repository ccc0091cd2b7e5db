package org.fourthousand.notification.message;

import java.util.UUID;

/**
 * An expert as an event names one.
 *
 * @param email where the expert is written to
 */
record Expert(UUID id, String email) {}
