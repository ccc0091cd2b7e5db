package org.fourthousand.registry.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SpoolTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    @Test
    void whatWasTakenInIsReadAgainFromAnywhereWithItsHash() throws Exception {
        try (var spool = Spool.receive(new ByteArrayInputStream("abc".getBytes(StandardCharsets.US_ASCII)), 3, SOON)) {
            assertThat(spool.size()).isEqualTo(3);
            assertThat(spool.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            assertThat(spool.open().readAllBytes())
                    .asString(StandardCharsets.US_ASCII)
                    .isEqualTo("abc");
            assertThat(spool.open().read()).isEqualTo('a');
            assertThat(spool.from(2).readAllBytes()).hasSize(1);
        }
    }

    @Test
    void noMoreIsReadThanTheLimitAndAPiece() {
        var read = new AtomicLong();
        var endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return 0;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                read.addAndGet(length);
                return length;
            }
        };

        assertThatThrownBy(() -> Spool.receive(endless, 1_000_000, SOON)).isInstanceOf(Spool.TooLarge.class);

        assertThat(read.get()).isLessThanOrEqualTo(1_000_000 + 64 * 1024);
    }

    @Test
    void whoeverSendsAByteNowAndThenIsNotWaitedForForEver() {
        var trickle = new InputStream() {
            @Override
            public int read() {
                return 0;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                try {
                    Thread.sleep(20);
                } catch (InterruptedException ended) {
                    throw new IOException(ended);
                }
                return 1;
            }
        };

        assertThatThrownBy(() -> Spool.receive(trickle, 1_000_000, Duration.ofMillis(100)))
                .isInstanceOf(Spool.TooSlow.class);
    }

    @Test
    void nothingIsLeftInTheFolderForTemporaryFilesHoweverItEnds() throws Exception {
        var breaking = new SequenceInputStream(new ByteArrayInputStream(new byte[9]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        });
        assertThatThrownBy(() -> Spool.receive(breaking, 100, SOON)).hasMessageContaining("gone");

        try (var open = Spool.receive(new ByteArrayInputStream(new byte[9]), 100, SOON);
                var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(open.size()).isEqualTo(9);
            assertThat(left.map(each -> each.getFileName().toString()).filter(name -> name.startsWith("attachment")))
                    .as("not even while it is open")
                    .isEmpty();
        }
    }
}
