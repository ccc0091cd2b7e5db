package org.fourthousand.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * How to start one process of the suite, and how to stop it again.
 *
 * @param name short, unique in the suite; names the log and the note in the run folder
 * @param rank the higher, the earlier it is stopped
 * @param arguments the program and what it is told
 * @param environment added to the launcher's own
 * @param directory where it runs
 * @param log where its output goes
 * @param signal how it is asked to end
 * @param grace how long it may take to do so
 */
public record ChildCommand(
        String name,
        int rank,
        List<String> arguments,
        Map<String, String> environment,
        Path directory,
        Path log,
        StopSignal signal,
        Duration grace) {

    public ChildCommand {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }
}
