package org.fourthousand.local.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.fourthousand.local.demo.AnnualCycle;
import org.fourthousand.local.progress.ConsoleProgress;
import org.fourthousand.local.suite.Layout;
import org.fourthousand.local.suite.Suite;
import org.fourthousand.local.suite.SuiteOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the suite in the demo profile, over a state of its own that begins empty, at the start of a cycle. */
@Command(
        name = "demo",
        description = "Carries real projects through one annual cycle and reports; its time is not real.")
public final class DemoCommand implements Callable<Integer> {

    /** A working day before the entry window, nine in the morning in Shanghai. */
    private static final Instant CYCLE_BEGINS = Instant.parse("2025-01-02T01:00:00Z");

    @Option(names = "--stay", description = "Leave the suite running afterwards, for a look around; Ctrl-C stops it.")
    private boolean stay;

    @Override
    public Integer call() throws InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var clock = Clock.systemUTC();
        var options = SuiteOptions.of(Layout.find(), System.getenv(), clock)
                .in(StateFolders.readyForDemo())
                .demo(CYCLE_BEGINS)
                .fresh(true);
        StateFolders.refuseOther(options.state());
        var progress = new ConsoleProgress(out, clock);
        try (var suite = Suite.start(options, progress)) {
            out.println(AnnualCycle.over(suite, clock).run(progress));
            new Guide(out).showReady(suite);
            if (stay) {
                new Guide(out).showAll(suite);
                new CountDownLatch(1).await();
            }
        }
        return 0;
    }
}
