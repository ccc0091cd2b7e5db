package org.fourthousand.kit.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A clock ahead of or behind another by the ISO-8601 duration that stands in a file, so that several processes move
 * together and a restarted one is still in step.
 */
final class OffsetClock extends Clock {

    private final Clock base;
    private final Path offsetFile;

    OffsetClock(Clock base, Path offsetFile) {
        this.base = base;
        this.offsetFile = offsetFile;
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new OffsetClock(base.withZone(zone), offsetFile);
    }

    @Override
    public Instant instant() {
        try {
            return base.instant()
                    .plus(Duration.parse(Files.readString(offsetFile).strip()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the demo clock's offset file cannot be read: " + offsetFile, unreadable);
        }
    }
}
