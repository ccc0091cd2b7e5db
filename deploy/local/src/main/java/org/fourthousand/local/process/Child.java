package org.fourthousand.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fourthousand.local.failure.SuiteFailure;

/** One process of the suite: started and noted in the run folder, awaited, killed or stopped. */
public final class Child {

    private static final Duration BETWEEN_PROBES = Duration.ofMillis(100);

    private final ChildCommand command;
    private final RunFolder run;
    private final Probe probe;
    private Process process;
    private boolean stopping;
    private volatile boolean ready;

    private Child(ChildCommand command, RunFolder run, Probe probe) throws IOException {
        this.command = command;
        this.run = run;
        this.probe = probe;
        LogFile.turnOver(command.log());
        this.process = spawn(command, run);
    }

    /** Starts the process; it is not ready yet. */
    public static Child start(ChildCommand command, RunFolder run, Probe probe) {
        try {
            return new Child(command, run, probe);
        } catch (IOException refused) {
            throw new SuiteFailure(
                    "%s does not start: %s".formatted(command.name(), refused.getMessage()),
                    "See whether %s can be run here."
                            .formatted(command.arguments().getFirst()),
                    refused);
        }
    }

    /** What it is called in messages, logs and the run folder. */
    public String name() {
        return command.name();
    }

    /** The process as it is now; another one after a restart. */
    public synchronized ProcessHandle handle() {
        return process.toHandle();
    }

    /** Whether the last thing known about it is that it is ready for work. */
    public boolean ready() {
        return ready && handle().isAlive();
    }

    /**
     * Waits until it is ready.
     *
     * @throws SuiteFailure when it ends before that, with the end of its log, or takes longer than allowed
     */
    public void awaitReady(Duration allowed) {
        var deadline = Deadline.in(allowed);
        while (!probe.ready()) {
            var exit = exitValue();
            if (exit.isPresent()) {
                throw new SuiteFailure(
                        "%s ended with exit status %d before it was ready.%s"
                                .formatted(name(), exit.get(), indented(lastLines())),
                        "The whole log is " + command.log());
            }
            if (deadline.passed() || Thread.currentThread().isInterrupted()) {
                throw new SuiteFailure(
                        "%s was not ready after %d seconds."
                                .formatted(name(), deadline.elapsed().toSeconds()),
                        "Its log is " + command.log());
            }
            Deadline.pause(BETWEEN_PROBES);
        }
        ready = true;
    }

    /** Ends it without asking, as a crash would; whoever watches it starts it again. */
    public void kill() {
        ready = false;
        handle().destroyForcibly();
    }

    /** Ends it in good order, for good. */
    public void stop() {
        ProcessHandle ending;
        synchronized (this) {
            stopping = true;
            ready = false;
            ending = process.toHandle();
        }
        Ending.of(ending, command.signal(), command.grace());
        run.forget(name());
    }

    /** Starts it once more after it died; does nothing, and says so, once it is being stopped. */
    synchronized boolean startAgain() {
        if (stopping) {
            return false;
        }
        try {
            process = spawn(command, run);
            return true;
        } catch (IOException refused) {
            throw new UncheckedIOException(name() + " does not start again", refused);
        }
    }

    synchronized boolean stopping() {
        return stopping;
    }

    void died() {
        ready = false;
    }

    List<String> lastLines() {
        return LogFile.tail(command.log());
    }

    synchronized Process process() {
        return process;
    }

    private synchronized Optional<Integer> exitValue() {
        return process.isAlive() ? Optional.empty() : Optional.of(process.exitValue());
    }

    private static Process spawn(ChildCommand command, RunFolder run) throws IOException {
        var builder = new ProcessBuilder(ownSession(command.arguments()))
                .directory(command.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(command.log().toFile()));
        ChildEnvironment.prepare(builder.environment(), command.environment());
        var process = builder.start();
        try {
            process.getOutputStream().close();
            run.record(new RunFolder.Entry(
                    command.name(), ProcessIdentity.of(process.toHandle()), command.rank(), command.signal()));
            return process;
        } catch (IOException | UncheckedIOException unrecorded) {
            process.destroyForcibly();
            throw unrecorded;
        }
    }

    /** A Ctrl-C in the terminal goes to every process of its session; only the launcher shall hear it. */
    private static List<String> ownSession(List<String> arguments) {
        return Tool.find("setsid")
                .map(setsid -> {
                    List<String> wrapped = new ArrayList<>();
                    wrapped.add(setsid.toString());
                    wrapped.addAll(arguments);
                    return wrapped;
                })
                .orElse(new ArrayList<>(arguments));
    }

    private static String indented(List<String> lines) {
        var text = new StringBuilder();
        lines.forEach(line -> text.append("\n  | ").append(line));
        return text.toString();
    }
}
