package org.fourthousand.local.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time that the services see in the demo profile: real time plus an offset that they read from a file. It can be
 * moved forward only, so that no deadline opens again and no history turns round.
 */
public final class DemoClock implements InstantSource {

    private final Path file;
    private final InstantSource real;

    private DemoClock(Path file, InstantSource real) {
        this.file = file;
        this.real = real;
    }

    /**
     * The clock over this offset file. Where there is no file yet, the clock is set to {@code start}, be it past or
     * future; an existing clock goes on from where it stands.
     */
    public static DemoClock open(Path file, InstantSource real, Instant start) {
        var clock = new DemoClock(file, real);
        if (!Files.exists(file)) {
            clock.write(Duration.between(real.instant(), start));
        }
        return clock;
    }

    /** The time the services see now. */
    @Override
    public synchronized Instant instant() {
        return real.instant().plus(offset());
    }

    /**
     * Moves the time forward to this instant.
     *
     * @throws IllegalArgumentException when that would be back
     */
    public synchronized void advanceTo(Instant then) {
        advance(Duration.between(instant(), then));
    }

    /**
     * Moves the time forward by this much.
     *
     * @throws IllegalArgumentException when it is negative
     */
    public synchronized void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("the demo clock does not go back: " + by);
        }
        write(offset().plus(by));
    }

    /** What is added to real time. */
    public Duration offset() {
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the demo clock's offset cannot be read: " + file, unreadable);
        }
    }

    /** The services may read at any moment, so the file changes from one whole duration to the next. */
    private void write(Duration offset) {
        var draft = file.resolveSibling(file.getFileName() + ".draft");
        try {
            Files.writeString(draft, offset.toString());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException("the demo clock's offset cannot be written: " + file, failed);
        }
    }
}
