package org.fourthousand.local.command;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.fourthousand.local.progress.ConsoleProgress;
import org.fourthousand.local.progress.Progress;
import org.fourthousand.local.suite.Layout;
import org.fourthousand.local.suite.Part;
import org.fourthousand.local.suite.Suite;
import org.fourthousand.local.suite.SuiteOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the suite and stays until Ctrl-C or {@code down}. */
@Command(name = "up", description = "Starts everything and shows where it is; Ctrl-C stops it.")
public final class UpCommand implements Callable<Integer> {

    @Option(names = "--fresh", description = "Give up the data of earlier starts.")
    private boolean fresh;

    @Option(names = "--quiet", description = "Say only that it is ready, and where.")
    private boolean quiet;

    @Option(
            names = "--parts",
            split = ",",
            paramLabel = "PART",
            description = "Start only these and what they need: ${COMPLETION-CANDIDATES}.")
    private Set<Part> parts = Part.all();

    @Override
    public Integer call() throws InterruptedException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var clock = Clock.systemUTC();
        var options = SuiteOptions.of(Layout.find(), System.getenv(), clock)
                .with(parts)
                .fresh(fresh);
        StateFolders.refuseOther(options.state());
        Progress progress = quiet ? Progress.SILENT : new ConsoleProgress(out, clock);
        var suite = Suite.start(options, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            out.println("Stopping …");
            suite.close();
            out.println("Stopped.");
        }));
        var guide = new Guide(out);
        if (quiet) {
            guide.showReady(suite);
        } else {
            guide.showAll(suite);
        }
        new CountDownLatch(1).await();
        return 0;
    }
}
