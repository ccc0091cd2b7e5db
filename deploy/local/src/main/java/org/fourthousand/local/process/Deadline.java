package org.fourthousand.local.process;

import java.time.Duration;

/** How long something has taken and may still take, on a watch that nobody sets. */
public final class Deadline {

    private final long started = System.nanoTime();
    private final Duration allowed;

    private Deadline(Duration allowed) {
        this.allowed = allowed;
    }

    /** Starts counting. */
    public static Deadline in(Duration allowed) {
        return new Deadline(allowed);
    }

    /** The time since the counting started. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    /** Whether the time is over. */
    public boolean passed() {
        return elapsed().compareTo(allowed) >= 0;
    }

    /** Waits a moment. Interrupted, it returns at once and leaves the thread's mark set. */
    public static void pause(Duration moment) {
        try {
            Thread.sleep(moment);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
