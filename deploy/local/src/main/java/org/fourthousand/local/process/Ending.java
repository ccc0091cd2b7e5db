package org.fourthousand.local.process;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Ends one process: asks, waits, and only then insists. */
final class Ending {

    private static final Duration AFTER_KILL = Duration.ofSeconds(10);

    private Ending() {}

    /** Returns when the process has ended. */
    static void of(ProcessHandle process, StopSignal signal, Duration grace) {
        if (!process.isAlive()) {
            return;
        }
        signal.sendTo(process);
        if (!endedWithin(process, grace)) {
            process.destroyForcibly();
            endedWithin(process, AFTER_KILL);
        }
    }

    private static boolean endedWithin(ProcessHandle process, Duration grace) {
        try {
            process.onExit().get(grace.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException unexpected) {
            throw new IllegalStateException("waiting for pid " + process.pid(), unexpected);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
