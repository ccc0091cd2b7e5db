package org.fourthousand.local.process;

import java.time.Duration;
import org.fourthousand.local.progress.Progress;

/** Stops what a launcher that was killed could not stop itself. */
public final class Leftovers {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private Leftovers() {}

    /** Stops every process noted in the folder that still runs, and clears the notes. Returns how many ran. */
    public static int stop(RunFolder run, Progress progress) {
        var stopped = 0;
        for (var entry : run.entries()) {
            var process = entry.identity().find();
            if (process.isPresent()) {
                progress.say("stopping %s, left behind by a launcher that was killed (pid %d)"
                        .formatted(entry.name(), entry.identity().pid()));
                Ending.of(process.get(), entry.signal(), GRACE);
                stopped++;
            }
            run.forget(entry.name());
        }
        return stopped;
    }
}
