package org.fourthousand.local.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoClockTest {

    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
    private static final Instant NEW_YEAR = Instant.parse("2025-01-02T01:00:00Z");

    @TempDir
    private Path folder;

    private final InstantSource real = InstantSource.fixed(NOW);

    @Test
    void theTimeBeginsWhereTheCycleBeginsBeThatInThePast() {
        var clock = open();

        assertThat(clock.instant()).isEqualTo(NEW_YEAR);
        assertThat(folder.resolve("offset"))
                .hasContent(Duration.between(NOW, NEW_YEAR).toString());
    }

    @Test
    void theTimeMovesForward() {
        var clock = open();

        clock.advance(Duration.ofDays(3));
        clock.advanceTo(NEW_YEAR.plus(Duration.ofDays(10)));

        assertThat(clock.instant()).isEqualTo(NEW_YEAR.plus(Duration.ofDays(10)));
    }

    @Test
    void theTimeNeverGoesBack() {
        var clock = open();

        assertThatIllegalArgumentException().isThrownBy(() -> clock.advance(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> clock.advanceTo(NEW_YEAR.minusSeconds(1)));
        assertThat(clock.instant()).isEqualTo(NEW_YEAR);
    }

    @Test
    void aLaterStartGoesOnFromWhereTheTimeStood() {
        open().advance(Duration.ofDays(90));

        assertThat(open().instant()).isEqualTo(NEW_YEAR.plus(Duration.ofDays(90)));
    }

    private DemoClock open() {
        return DemoClock.open(folder.resolve("offset"), real, NEW_YEAR);
    }
}
