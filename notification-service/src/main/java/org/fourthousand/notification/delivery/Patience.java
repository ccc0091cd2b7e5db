package org.fourthousand.notification.delivery;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How long is waited before a mail is tried again, and how often it is tried. */
@Singleton
class Patience {

    private static final int NO_MORE_DOUBLING = 20;

    private final int tries;
    private final Duration firstWait;
    private final Duration longestWait;
    private final Duration unreachableWait;
    private final Duration addressWait;

    Patience(
            @ConfigProperty(name = "fourthousand.delivery.tries") int tries,
            @ConfigProperty(name = "fourthousand.delivery.first-wait") Duration firstWait,
            @ConfigProperty(name = "fourthousand.delivery.longest-wait") Duration longestWait,
            @ConfigProperty(name = "fourthousand.delivery.unreachable-wait") Duration unreachableWait,
            @ConfigProperty(name = "fourthousand.delivery.address-wait") Duration addressWait) {
        this.tries = tries;
        this.firstWait = firstWait;
        this.longestWait = longestWait;
        this.unreachableWait = unreachableWait;
        this.addressWait = addressWait;
    }

    /** Refusals after which a message is dead. */
    int tries() {
        return tries;
    }

    /** After so many refusals: doubled each time, up to the longest; a fifth of it by chance, so that mails do not come back all at once. */
    Duration afterRefusals(int refusals) {
        var doubled = firstWait.multipliedBy(1L << Math.min(refusals, NO_MORE_DOUBLING));
        return withJitter(doubled.compareTo(longestWait) > 0 ? longestWait : doubled);
    }

    /** While the server does not answer at all. */
    Duration whileUnreachable() {
        return withJitter(unreachableWait);
    }

    /** While an office has no address. */
    Duration withoutAddress() {
        return addressWait;
    }

    private static Duration withJitter(Duration wait) {
        var millis = wait.toMillis();
        return Duration.ofMillis(
                millis - millis / 5 + ThreadLocalRandom.current().nextLong(millis / 5 + 1));
    }
}
