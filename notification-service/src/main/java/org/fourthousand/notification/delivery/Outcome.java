package org.fourthousand.notification.delivery;

/** What came of an attempt. */
sealed interface Outcome {

    /** What was answered, for the log. */
    String answer();

    /** The server has taken the mail. */
    record Accepted(String answer) implements Outcome {}

    /** The server, or the form of the address, says no to this mail. */
    record Refused(String answer) implements Outcome {}

    /** Nobody answered: no fault of this mail. */
    record Unreachable(String answer) implements Outcome {}

    /** The office has no address yet. */
    record NoAddress(String answer) implements Outcome {}
}
