package org.fourthousand.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProcessIdentityTest {

    private Process process;

    @BeforeEach
    void start() throws IOException {
        process = new ProcessBuilder("sleep", "60").start();
    }

    @AfterEach
    void end() {
        process.destroyForcibly();
    }

    @Test
    void aRunningProcessIsFoundByPidAndStartTime() {
        var identity = ProcessIdentity.of(process.toHandle());

        assertThat(identity.find()).contains(process.toHandle());
    }

    @Test
    void aStrangerWhoGotThePidLaterIsNotFound() {
        var ofTheDead = new ProcessIdentity(
                process.pid(), ProcessIdentity.of(process.toHandle()).started().minus(Duration.ofMinutes(5)));

        assertThat(ofTheDead.find()).isEmpty();
    }

    @Test
    void anEndedProcessIsNotFound() throws InterruptedException {
        var identity = ProcessIdentity.of(process.toHandle());

        process.destroyForcibly().waitFor();

        assertThat(identity.find()).isEmpty();
    }
}
