package org.fourthousand.kit.event;

/** A message that no retry will make readable; it goes to the dead letters at once. */
public class UnreadableEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableEvent(Throwable cause) {
        super("not an event of the catalogue: " + cause.getMessage(), cause);
    }
}
