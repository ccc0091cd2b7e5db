package org.fourthousand.registry.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(20)
class ClamAvTest {

    private static final byte[] LARGE = new byte[20 * 1024 * 1024];

    @Test
    void whatTheScannerFindsNothingInIsClean() {
        assertThat(scan(Clamd.Manner.SCANS, Samples.pdf())).isEqualTo(new Scan.Clean());
        assertThat(scan(Clamd.Manner.SCANS, LARGE)).isEqualTo(new Scan.Clean());
    }

    @Test
    void eicarIsInfectedAndNamed() {
        assertThat(scan(Clamd.Manner.SCANS, Samples.eicar().getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new Scan.Infected("Win.Test.EICAR_HDB-1"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Clamd.Manner.class,
            names = {"HANGS", "READS_NOTHING", "DIES", "FINDS_IT_TOO_LARGE"})
    void aScannerThatMisbehavesLeavesItUnscannedInBoundedTime(Clamd.Manner manner) {
        var begin = System.nanoTime();

        var scan = scan(manner, LARGE);

        assertThat(scan.state()).isEqualTo(Scan.State.NOT_SCANNED);
        assertThat(scan.detail()).isNotBlank();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aScannerThatIsDownLeavesItUnscanned() {
        var gone = new Clamd(Clamd.Manner.SCANS);
        gone.close();

        var scan = new ClamAv(gone.address(), Duration.ofSeconds(1), Duration.ofSeconds(1))
                .scan(new ByteArrayInputStream(Samples.pdf()));

        assertThat(scan.state()).isEqualTo(Scan.State.NOT_SCANNED);
    }

    private static Scan scan(Clamd.Manner manner, byte[] content) {
        try (var clamd = new Clamd(manner)) {
            return new ClamAv(clamd.address(), Duration.ofSeconds(1), Duration.ofSeconds(2))
                    .scan(new ByteArrayInputStream(content));
        }
    }
}
