package org.fourthousand.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.fourthousand.local.process.RunFolder.Entry;
import org.fourthousand.local.progress.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir
    private Path folder;

    private final List<Process> processes = new ArrayList<>();
    private RunFolder run;

    @BeforeEach
    void openFolder() {
        run = new RunFolder(folder);
    }

    @AfterEach
    void endAll() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void whatAKilledLauncherLeftIsStopped() throws IOException {
        var left = sleeping();
        run.record(entry("kafka", ProcessIdentity.of(left.toHandle()), 2));

        var stopped = Leftovers.stop(run, Progress.SILENT);

        assertThat(stopped).isEqualTo(1);
        assertThat(left.isAlive()).isFalse();
        assertThat(run.entries()).isEmpty();
    }

    @Test
    void aStrangerWithTheSamePidIsLeftAlone() throws IOException {
        var stranger = sleeping();
        var dead = new ProcessIdentity(
                stranger.pid(),
                ProcessIdentity.of(stranger.toHandle()).started().minus(Duration.ofHours(1)));
        run.record(entry("kafka", dead, 2));

        var stopped = Leftovers.stop(run, Progress.SILENT);

        assertThat(stopped).isZero();
        assertThat(stranger.isAlive()).isTrue();
        assertThat(run.entries()).isEmpty();
    }

    @Test
    void whatWasStartedLastIsStoppedFirst() throws IOException {
        run.record(entry("postgres", ProcessIdentity.of(sleeping().toHandle()), 0));
        run.record(entry("gateway", ProcessIdentity.of(sleeping().toHandle()), 8));
        run.record(entry("kafka", ProcessIdentity.of(sleeping().toHandle()), 2));

        assertThat(run.entries()).extracting(Entry::name).containsExactly("gateway", "kafka", "postgres");
    }

    @Test
    void aNoteTornByAFullDiskIsPassedOver() throws IOException {
        Files.writeString(folder.resolve("kafka.pid"), "pid=");

        assertThat(Leftovers.stop(run, Progress.SILENT)).isZero();
    }

    private Process sleeping() throws IOException {
        var process = new ProcessBuilder("sleep", "60").start();
        processes.add(process);
        return process;
    }

    private static Entry entry(String name, ProcessIdentity identity, int rank) {
        return new Entry(name, identity, rank, StopSignal.TERMINATE);
    }
}
