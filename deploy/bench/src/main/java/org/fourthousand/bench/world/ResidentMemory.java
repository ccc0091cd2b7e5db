package org.fourthousand.bench.world;

import java.time.Duration;
import java.util.List;
import org.fourthousand.local.process.Deadline;
import org.fourthousand.local.process.Memory;

/** Watches how far the resident memory of a process rises above what it was when the watch began. */
public final class ResidentMemory implements AutoCloseable {

    private static final Duration BETWEEN = Duration.ofMillis(25);

    private final ProcessHandle process;
    private final long idle;
    private final Thread watch;
    private volatile long highest;
    private volatile boolean closed;

    private ResidentMemory(ProcessHandle process) {
        this.process = process;
        this.idle = Memory.residentMebibytes(List.of(process));
        this.highest = idle;
        this.watch = Thread.ofVirtual().start(this::watch);
    }

    /** Begins to watch. */
    public static ResidentMemory of(ProcessHandle process) {
        return new ResidentMemory(process);
    }

    private void watch() {
        while (!closed) {
            highest = Math.max(highest, Memory.residentMebibytes(List.of(process)));
            Deadline.pause(BETWEEN);
        }
    }

    /** The highest so far, in MiB above the beginning. */
    public double riseMebibytes() {
        return highest - idle;
    }

    @Override
    public void close() {
        closed = true;
        watch.interrupt();
    }
}
