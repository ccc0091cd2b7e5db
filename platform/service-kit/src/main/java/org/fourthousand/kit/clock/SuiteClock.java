package org.fourthousand.kit.clock;

import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Produces the clock that every rule reads time from. It tells real time, except in the {@code demo} profile, where an
 * offset kept in a file moves it; outside that profile a configured offset file stops the start.
 */
@ApplicationScoped
public class SuiteClock {

    /** Business dates are days here, whatever the machine's zone. */
    public static final ZoneId BUSINESS_ZONE = ZoneId.of("Asia/Shanghai");

    @Produces
    @Singleton
    Clock clock(@ConfigProperty(name = "fourthousand.clock.file") Optional<Path> offsetFile) {
        if (offsetFile.isEmpty()) {
            return Clock.system(BUSINESS_ZONE);
        }
        if (!ConfigUtils.isProfileActive("demo")) {
            throw new IllegalStateException(
                    "fourthousand.clock.file moves the clock and is for the demo profile only: remove it");
        }
        return new OffsetClock(Clock.system(BUSINESS_ZONE), offsetFile.get());
    }
}
