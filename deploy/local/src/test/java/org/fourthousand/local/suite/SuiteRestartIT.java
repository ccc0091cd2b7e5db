package org.fourthousand.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;
import org.fourthousand.local.port.Port;
import org.fourthousand.local.port.PortCheck;
import org.fourthousand.local.port.Ports;
import org.fourthousand.local.process.RunFolder;
import org.fourthousand.local.progress.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the databases, the broker and the mail server were given is there after the suite was stopped and started. */
class SuiteRestartIT {

    @TempDir
    private Path folder;

    private final Ports ports = Ports.free();

    @Test
    void dataSurvivesAStopAndNothingRunsAfterIt() throws Exception {
        try (var suite = start(false)) {
            var content = new SuiteContent(suite);
            content.writeRow("first");
            content.sendRecordInTransaction("first");
            content.sendMail("first");
            assertThat(content.durability()).containsExactly("on", "on");
            assertThat(processes()).hasSize(3);
        }
        assertNothingRuns();

        try (var suite = start(false)) {
            var content = new SuiteContent(suite);
            assertThat(content.rows()).containsExactly("first");
            assertThat(content.records()).containsExactly("first");
            assertThat(content.mails()).containsExactly("first");
            content.sendMail("second");
            assertThat(content.mails()).containsExactly("first", "second");
        }
        assertNothingRuns();

        try (var suite = start(true)) {
            var content = new SuiteContent(suite);
            assertThat(content.mails()).isEmpty();
            assertThat(content.topics()).isEmpty();
        }
        assertNothingRuns();
    }

    private Suite start(boolean fresh) {
        var options = new SuiteOptions(
                Layout.find(),
                folder.resolve("state"),
                ports,
                Set.of(Part.POSTGRES, Part.KAFKA, Part.MAIL),
                Profile.PROD,
                Clock.systemUTC().instant(),
                fresh,
                Clock.systemUTC());
        return Suite.start(options, Progress.SILENT);
    }

    private Set<String> processes() {
        return new TreeSet<>(new RunFolder(folder.resolve("state/run"))
                .entries().stream()
                        .filter(entry -> entry.identity().find().isPresent())
                        .map(RunFolder.Entry::name)
                        .toList());
    }

    private void assertNothingRuns() {
        assertThat(processes()).isEmpty();
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .isEmpty();
        assertThat(Port.values()).allMatch(port -> PortCheck.free(ports.of(port)));
    }
}
