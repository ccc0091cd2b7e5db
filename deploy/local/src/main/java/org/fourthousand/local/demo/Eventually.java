package org.fourthousand.local.demo;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.fourthousand.local.failure.SuiteFailure;
import org.fourthousand.local.process.Deadline;

/** Waits for what the services tell each other through events. */
final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);

    private Eventually() {}

    /**
     * Returns when the condition holds.
     *
     * @throws SuiteFailure when it does not within a minute
     */
    static void holds(String what, BooleanSupplier condition) {
        var deadline = Deadline.in(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (deadline.passed()) {
                throw new SuiteFailure("Within a minute it did not come true: " + what, "See the services' logs.");
            }
            Deadline.pause(BETWEEN_LOOKS);
        }
    }
}
