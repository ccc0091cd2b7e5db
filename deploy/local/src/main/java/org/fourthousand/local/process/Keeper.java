package org.fourthousand.local.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import org.fourthousand.local.failure.SuiteFailure;
import org.fourthousand.local.progress.Progress;

/** Watches a child that is ready: says when it dies, and starts it again, each time after a longer wait. */
public final class Keeper {

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Executor WATCHERS =
            task -> Thread.ofVirtual().name("keeper").start(task);

    private final Child child;
    private final Progress progress;
    private final Duration readyWithin;

    private Keeper(Child child, Duration readyWithin, Progress progress) {
        this.child = child;
        this.readyWithin = readyWithin;
        this.progress = progress;
    }

    /** Keeps the child alive until it is stopped. */
    public static void keep(Child child, Duration readyWithin, Progress progress) {
        var keeper = new Keeper(child, readyWithin, progress);
        WATCHERS.execute(keeper::watch);
    }

    private void watch() {
        while (true) {
            var status = awaitEnd(child.process());
            if (child.stopping()) {
                return;
            }
            child.died();
            progress.trouble(
                    "%s died (exit status %d), starting it again".formatted(child.name(), status), child.lastLines());
            if (!bringBack()) {
                return;
            }
        }
    }

    private boolean bringBack() {
        var wait = FIRST_WAIT;
        while (true) {
            Deadline.pause(wait);
            if (!child.startAgain()) {
                return false;
            }
            var since = Deadline.in(readyWithin);
            try {
                child.awaitReady(readyWithin);
                progress.ready(child.name(), since.elapsed());
                return true;
            } catch (SuiteFailure notReady) {
                if (child.stopping()) {
                    return false;
                }
                progress.trouble(notReady.what(), List.of());
                child.handle().destroyForcibly();
                wait = longer(wait);
            }
        }
    }

    private static Duration longer(Duration wait) {
        var doubled = wait.multipliedBy(2);
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }

    private static int awaitEnd(Process process) {
        while (true) {
            try {
                return process.waitFor();
            } catch (InterruptedException ignored) {
                // nobody interrupts a keeper; it ends with its child
            }
        }
    }
}
