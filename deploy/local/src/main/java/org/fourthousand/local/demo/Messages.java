package org.fourthousand.local.demo;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The counts of messages by channel and state, as the notification service publishes them.
 *
 * @param deliveredByMail mails taken by the mail server
 * @param inInbox entries in the in-app inboxes
 * @param undelivered messages that are not delivered yet
 */
record Messages(long deliveredByMail, long inInbox, long undelivered) {

    private static final String DELIVERED = "DELIVERED";

    static Messages of(Cycle cycle) {
        var channels = cycle.gateway()
                .get(Account.AUDITOR, "/api/notification/v1/statistics")
                .body()
                .path("messages");
        long undelivered = 0;
        for (JsonNode states : channels) {
            for (var state : states.properties()) {
                undelivered +=
                        state.getKey().equals(DELIVERED) ? 0 : state.getValue().asLong();
            }
        }
        return new Messages(
                channels.path("EMAIL").path(DELIVERED).asLong(),
                channels.path("INBOX").path(DELIVERED).asLong(),
                undelivered);
    }
}
