package org.fourthousand.bench.world;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fourthousand.local.port.Ports;
import org.fourthousand.local.process.Child;
import org.fourthousand.local.process.ChildCommand;
import org.fourthousand.local.process.HttpProbe;
import org.fourthousand.local.process.RunFolder;
import org.fourthousand.local.process.StopSignal;
import org.fourthousand.local.process.Tool;
import org.fourthousand.local.state.StateFolder;
import org.fourthousand.local.suite.Part;

/** A service as a process, with the Java it would have in production: a heap of its own size and both compilers. */
public final class RunningService implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(4);

    private final Child process;
    private final int port;

    private RunningService(Child process, int port) {
        this.process = process;
        this.port = port;
    }

    static RunningService start(
            Part part, Path jar, Map<String, String> environment, StateFolder state, RunFolder run, int port) {
        var arguments = List.of(
                Tool.java().toString(),
                "-Xms256m",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:MaxDirectMemorySize=128m",
                "-Duser.timezone=UTC",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar.toString());
        var command = new ChildCommand(
                part.key(),
                part.rank(),
                arguments,
                environment,
                state.root(),
                state.log(part.key()),
                StopSignal.TERMINATE,
                Duration.ofSeconds(25));
        var child = Child.start(
                command, run, new HttpProbe(URI.create("http://%s:%d/q/health/ready".formatted(Ports.HOST, port))));
        child.awaitReady(READY_WITHIN);
        return new RunningService(child, port);
    }

    Child process() {
        return process;
    }

    /** The port it answers on, on the loopback. */
    public int port() {
        return port;
    }

    /** Its process, to look at its memory. */
    public ProcessHandle handle() {
        return process.handle();
    }

    @Override
    public void close() {
        process.stop();
    }
}
