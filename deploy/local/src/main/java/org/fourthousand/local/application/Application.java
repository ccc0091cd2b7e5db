package org.fourthousand.local.application;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fourthousand.local.port.Port;
import org.fourthousand.local.port.Ports;
import org.fourthousand.local.process.Child;
import org.fourthousand.local.process.ChildCommand;
import org.fourthousand.local.process.HttpProbe;
import org.fourthousand.local.process.RunFolder;
import org.fourthousand.local.process.SmallJvm;
import org.fourthousand.local.process.StopSignal;
import org.fourthousand.local.state.StateFolder;

/** One of our own programs, a service or the gateway, as a child process. */
public final class Application {

    /** How long it may take to be ready; the first time it makes its tables. */
    public static final Duration READY_WITHIN = Duration.ofMinutes(4);

    private static final int HEAP_MEBIBYTES = 256;

    private final String name;
    private final Path jar;
    private final Port port;

    /**
     * @param name of its process and log
     * @param jar runnable, with its libraries beside it
     * @param port where it answers
     */
    public Application(String name, Path jar, Port port) {
        this.name = name;
        this.jar = jar;
        this.port = port;
    }

    /** Starts it with this environment, see {@link ServiceEnvironment}; not ready yet. */
    public Child start(RunFolder run, int rank, Map<String, String> environment, StateFolder state, Ports ports) {
        var arguments = SmallJvm.command(HEAP_MEBIBYTES);
        arguments.addAll(
                List.of("-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-jar", jar.toString()));
        var command = new ChildCommand(
                name,
                rank,
                arguments,
                environment,
                state.root(),
                state.log(name),
                StopSignal.TERMINATE,
                Duration.ofSeconds(25));
        return Child.start(command, run, new HttpProbe(ports.http(port).resolve("/q/health/ready")));
    }
}
