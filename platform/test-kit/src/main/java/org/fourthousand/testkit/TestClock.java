package org.fourthousand.testkit;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.fourthousand.kit.clock.SuiteClock;

/** The clock of the service under test. It ticks, and a test sets it to any business day. */
@Singleton
public class TestClock {

    private final Settable clock = new Settable();

    @Produces
    @Singleton
    @Alternative
    @Priority(1)
    Clock clock() {
        return clock;
    }

    /** Makes it nine o'clock in the morning of a day in Asia/Shanghai. */
    public void set(LocalDate day) {
        set(day.atTime(9, 0).atZone(SuiteClock.BUSINESS_ZONE).toInstant());
    }

    /** Makes it this instant. */
    public void set(Instant instant) {
        clock.offset = Duration.between(Instant.now(), instant);
    }

    /** Moves it on. */
    public void advance(Duration duration) {
        clock.offset = clock.offset.plus(duration);
    }

    private static final class Settable extends Clock {

        private volatile Duration offset = Duration.ZERO;
        private final ZoneId zone;

        Settable() {
            this(SuiteClock.BUSINESS_ZONE);
        }

        private Settable(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            var moved = new Settable(other);
            moved.offset = offset;
            return moved;
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(offset);
        }
    }
}
