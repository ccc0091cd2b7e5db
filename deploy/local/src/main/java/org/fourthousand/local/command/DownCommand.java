package org.fourthousand.local.command;

import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fourthousand.local.process.Leftovers;
import org.fourthousand.local.process.RunFolder;
import org.fourthousand.local.progress.ConsoleProgress;
import org.fourthousand.local.state.StateFolder;
import org.fourthousand.local.state.SuiteLock;
import org.fourthousand.local.suite.SuiteNote;
import picocli.CommandLine.Command;

/** Stops the suite from another shell, also one whose launcher was killed. */
@Command(name = "down", description = "Stops everything that up or demo started, and nothing else.")
public final class DownCommand implements Callable<Integer> {

    private static final long PATIENCE_SECONDS = 90;

    private final ConsoleProgress progress = new ConsoleProgress(System.out, Clock.systemUTC());

    @Override
    public Integer call() throws Exception {
        var stopped = 0;
        for (var state : StateFolders.existing()) {
            stopped += stop(state);
        }
        progress.say(stopped == 0 ? "Nothing was running." : "Stopped.");
        return 0;
    }

    private int stop(StateFolder state) throws Exception {
        var run = new RunFolder(state.run());
        var launcher =
                run.find(SuiteNote.LAUNCHER).flatMap(note -> note.identity().find());
        if (launcher.isPresent()) {
            progress.say("stopping the suite in %s (launcher pid %d)"
                    .formatted(state.root(), launcher.get().pid()));
            launcher.get().destroy();
            try {
                launcher.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException hangs) {
                progress.say("it does not end by itself; ending it");
                launcher.get().destroyForcibly();
                launcher.get().onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
        }
        try (var lock = SuiteLock.take(state)) {
            var left = Leftovers.stop(run, progress);
            return launcher.isPresent() ? left + 1 : left;
        }
    }
}
