package org.fourthousand.local.process;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One process and no other: a pid alone may be given to a stranger after its owner died, so the start time goes with it.
 *
 * @param pid the number the system gave
 * @param started when the system started it
 */
public record ProcessIdentity(long pid, Instant started) {

    /** Systems tell the start only roughly, and not always the same; no pid comes round within this. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** The identity of a process; of one that ended already, an identity that will match nothing. */
    public static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** The process, when it still runs; empty when it ended, even if its number lives on. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().startInstant().map(this::near).orElse(false));
    }

    private boolean near(Instant other) {
        return Duration.between(started, other).abs().compareTo(TOLERANCE) <= 0;
    }
}
