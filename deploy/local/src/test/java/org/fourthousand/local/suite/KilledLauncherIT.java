package org.fourthousand.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fourthousand.local.port.Ports;
import org.fourthousand.local.process.Deadline;
import org.fourthousand.local.process.ProcessIdentity;
import org.fourthousand.local.process.RunFolder;
import org.fourthousand.local.process.Tool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher as a person uses it: its end, gentle or not, and what the commands make of that. */
class KilledLauncherIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private Path folder;

    private final Ports ports = Ports.free();

    @AfterEach
    void stopEverything() throws Exception {
        launcher("down").waitFor();
    }

    @Test
    void aTerminatedLauncherStopsWhatItStarted() throws Exception {
        var launcher = up();
        var database = database();

        launcher.destroy();

        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(database.find()).isEmpty();
        assertThat(output()).endsWith("Stopped.\n");
    }

    @Test
    void whatAKilledLauncherLeftDoesNotBlockTheNextStart() throws Exception {
        up().destroyForcibly().waitFor();
        var left = database();
        assertThat(left.find()).isPresent();

        up();

        assertThat(left.find()).isEmpty();
        assertThat(database().find()).isPresent();
    }

    @Test
    void downStopsTheSuiteFromAnotherShell() throws Exception {
        var launcher = up();
        var database = database();

        assertThat(launcher("down").waitFor()).isZero();

        assertThat(launcher.isAlive()).isFalse();
        assertThat(database.find()).isEmpty();
        assertThat(launcher("status").waitFor()).isEqualTo(3);
    }

    @Test
    void aSecondLauncherOverTheSameStateIsRefusedInTwoLines() throws Exception {
        up();

        var second = launcher("up", "--parts", "postgres");

        assertThat(second.waitFor()).isEqualTo(1);
        assertThat(output()).startsWith("✗ The suite runs already").hasLineCount(2);
        assertThat(launcher("status").waitFor()).isZero();
    }

    private Process up() throws IOException {
        var launcher = launcher("up", "--quiet", "--parts", "postgres");
        var deadline = Deadline.in(PATIENCE);
        while (!output().contains("Ready after")) {
            assertThat(launcher.isAlive() && !deadline.passed()).as(output()).isTrue();
            Deadline.pause(Duration.ofMillis(100));
        }
        return launcher;
    }

    private Process launcher(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Tool.java().toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-Dstdout.encoding=UTF-8",
                "-jar",
                Layout.find().launcherJar().toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile());
        builder.environment().put("FOURTHOUSAND_STATE", folder.resolve("state").toString());
        ports.asMap().forEach((port, number) -> builder.environment().put(port.variable(), Integer.toString(number)));
        return builder.start();
    }

    private String output() throws IOException {
        return Files.readString(folder.resolve("output"));
    }

    private ProcessIdentity database() {
        return new RunFolder(folder.resolve("state/run"))
                .find("postgres")
                .orElseThrow()
                .identity();
    }
}
