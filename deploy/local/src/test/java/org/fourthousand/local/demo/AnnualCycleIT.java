package org.fourthousand.local.demo;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fourthousand.local.port.Ports;
import org.fourthousand.local.progress.ConsoleProgress;
import org.fourthousand.local.suite.Layout;
import org.fourthousand.local.suite.Part;
import org.fourthousand.local.suite.Suite;
import org.fourthousand.local.suite.SuiteOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story of the whole suite on real parts: the cycle of the demo, one test a stage, while services are killed as a
 * crash would. The last stage checks everything that must always hold.
 */
class AnnualCycleIT {

    private static final Instant CYCLE_BEGINS = Instant.parse("2025-01-02T01:00:00Z");
    private static final Duration IN_THE_MIDDLE = Duration.ofSeconds(1);

    /** Which service dies in the middle of which stage; each stage's own requests are repeated by the client. */
    private static final Map<String, Part> KILLED = Map.of(
            new Applying().title(), Part.REGISTRY,
            new Recommending().title(), Part.NOTIFICATION,
            new PayingFirstInstalment().title(), Part.FUNDING);

    @TempDir
    static Path state;

    private static @Nullable Suite suite;
    private static @Nullable AnnualCycle cycle;
    private static boolean going = true;

    @BeforeAll
    static void startTheSuite() {
        var clock = Clock.systemUTC();
        var options = SuiteOptions.of(Layout.find(), Map.of(), clock)
                .in(state)
                .on(Ports.free())
                .demo(CYCLE_BEGINS)
                .fresh(true);
        var started = Suite.start(
                options, new ConsoleProgress(new PrintStream(System.out, true, StandardCharsets.UTF_8), clock));
        suite = started;
        cycle = AnnualCycle.over(started, clock);
    }

    @AfterAll
    static void stopTheSuite() {
        if (suite != null) {
            suite.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> oneAnnualCycle() {
        return IntStream.range(0, AnnualCycle.stages())
                .mapToObj(stage -> DynamicTest.dynamicTest(AnnualCycle.title(stage), () -> run(stage)));
    }

    private static void run(int stage) throws InterruptedException {
        Assumptions.assumeTrue(going, "an earlier stage failed");
        going = false;
        var running = Objects.requireNonNull(cycle, "the suite did not start");
        var killer = killInTheMiddle(AnnualCycle.title(stage));
        System.out.println(AnnualCycle.title(stage) + ": " + running.run(stage));
        killer.join();
        going = true;
    }

    private static Thread killInTheMiddle(String stage) {
        return Thread.ofPlatform().start(() -> {
            var part = KILLED.get(stage);
            if (part != null && suite != null) {
                try {
                    Thread.sleep(IN_THE_MIDDLE);
                } catch (InterruptedException asked) {
                    Thread.currentThread().interrupt();
                    return;
                }
                System.out.println("killing " + part);
                suite.kill(part);
                Objects.requireNonNull(cycle).died();
            }
        });
    }
}
