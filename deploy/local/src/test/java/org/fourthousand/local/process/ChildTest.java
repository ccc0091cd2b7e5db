package org.fourthousand.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.fourthousand.local.failure.SuiteFailure;
import org.fourthousand.local.progress.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private RunFolder run;

    @BeforeEach
    void openFolder() {
        run = new RunFolder(folder);
    }

    @Test
    void aChildIsNotedWhileItRunsAndForgottenWhenItIsStopped() {
        var child = Child.start(shell("sleep 60"), run, () -> true);
        var handle = child.handle();

        assertThat(run.find("part").flatMap(note -> note.identity().find())).contains(handle);

        child.stop();

        assertThat(handle.isAlive()).isFalse();
        assertThat(run.find("part")).isEmpty();
    }

    @Test
    void aChildThatEndsBeforeItIsReadyIsShownWithTheEndOfItsLog() {
        var child =
                Child.start(shell("echo no such database; echo \"\tat x.Y.z(Y.java:1)\"; exit 7"), run, () -> false);

        var failure = catchThrowableOfType(SuiteFailure.class, () -> child.awaitReady(SOON));

        assertThat(failure.what()).startsWith("part ended with exit status 7").endsWith("| no such database");
        assertThat(failure.remedy()).contains("part.log");
    }

    @Test
    void aChildThatIsNeverReadyIsNotWaitedForForEver() {
        var child = Child.start(shell("sleep 60"), run, () -> false);

        var failure = catchThrowableOfType(SuiteFailure.class, () -> child.awaitReady(Duration.ofMillis(300)));

        assertThat(failure.what()).startsWith("part was not ready after");
        child.stop();
    }

    @Test
    void aChildThatIgnoresTheRequestToEndIsEndedAllTheSame() {
        var child = Child.start(
                shell("trap '' TERM; touch deaf; while true; do sleep 1; done"),
                run,
                () -> Files.exists(folder.resolve("deaf")));
        child.awaitReady(SOON);

        child.stop();

        assertThat(child.handle().isAlive()).isFalse();
    }

    @Test
    void aChildThatDiesIsReportedAndStartedAgain() {
        var told = new Told();
        var child = Child.start(shell("echo working; sleep 60"), run, () -> true);
        child.awaitReady(SOON);
        Keeper.keep(child, SOON, told);
        var first = child.handle();

        child.kill();
        await(() -> !child.handle().equals(first) && child.ready());

        assertThat(told.troubles).hasSize(1).first().asString().contains("part died", "working");
        assertThat(run.find("part").orElseThrow().identity().pid())
                .isEqualTo(child.handle().pid());
        child.stop();
        assertThat(child.handle().isAlive()).isFalse();
    }

    @Test
    void variablesThatWouldConfigureAChildBehindTheLaunchersBackAreNotInherited() {
        var inherited = new HashMap<>(Map.of("QUARKUS_HTTP_PORT", "1", "KC_DB", "h2", "LANG", "C.UTF-8"));

        ChildEnvironment.prepare(inherited, Map.of("QUARKUS_PROFILE", "prod"));

        assertThat(inherited).isEqualTo(Map.of("QUARKUS_PROFILE", "prod", "LANG", "C.UTF-8"));
    }

    private ChildCommand shell(String script) {
        return new ChildCommand(
                "part",
                1,
                List.of("sh", "-c", script),
                Map.of(),
                folder,
                folder.resolve("part.log"),
                StopSignal.TERMINATE,
                Duration.ofSeconds(1));
    }

    private static void await(Probe condition) {
        var deadline = Deadline.in(SOON);
        while (!condition.ready()) {
            assertThat(deadline.passed()).isFalse();
            Deadline.pause(Duration.ofMillis(50));
        }
    }

    private static final class Told implements Progress {
        private final Queue<String> troubles = new ConcurrentLinkedQueue<>();

        @Override
        public void say(String line) {}

        @Override
        public void ready(String name, Duration took) {}

        @Override
        public void trouble(String line, List<String> details) {
            troubles.add(line + details);
        }
    }
}
