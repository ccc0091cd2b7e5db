package org.fourthousand.local.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fourthousand.local.port.Port;
import org.fourthousand.local.port.Ports;
import org.fourthousand.local.process.Child;
import org.fourthousand.local.process.ChildCommand;
import org.fourthousand.local.process.RunFolder;
import org.fourthousand.local.process.SmallJvm;
import org.fourthousand.local.process.StopSignal;
import org.fourthousand.local.state.StateFolder;

/** Kafka as a child process: broker and controller in one, over a folder of its own. */
public final class KafkaServer {

    /** The name of its process, data folder and log. */
    public static final String NAME = "kafka";

    /** How long it may take to be ready, recovery after a crash included. */
    public static final Duration READY_WITHIN = Duration.ofSeconds(90);

    private static final int HEAP_MEBIBYTES = 256;

    /** Any id will do for a cluster of one that nobody joins. */
    private static final String CLUSTER = "Rm91clRob3VzYW5kMDAwMA";

    private final Path launcherJar;
    private final StateFolder state;
    private final Ports ports;

    /** @param launcherJar brings Kafka on its class path */
    public KafkaServer(Path launcherJar, StateFolder state, Ports ports) {
        this.launcherJar = launcherJar;
        this.state = state;
        this.ports = ports;
    }

    /** Starts it; not ready yet. */
    public Child start(RunFolder run, int rank) {
        var folder = state.data(NAME);
        var storage = folder.resolve("storage");
        var properties = folder.resolve("server.properties");
        try {
            Files.createDirectories(folder);
            Files.writeString(properties, configuration(storage));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + properties, failed);
        }
        var arguments = SmallJvm.command(HEAP_MEBIBYTES);
        arguments.addAll(List.of(
                "-cp",
                launcherJar.toString(),
                KafkaNode.class.getName(),
                properties.toString(),
                storage.toString(),
                CLUSTER));
        var command = new ChildCommand(
                NAME, rank, arguments, Map.of(), folder, state.log(NAME), StopSignal.TERMINATE, Duration.ofSeconds(30));
        return Child.start(command, run, new KafkaProbe(ports.of(Port.KAFKA)));
    }

    private String configuration(Path storage) {
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.voters=1@%2$s
                listeners=PLAINTEXT://%1$s,CONTROLLER://%2$s
                advertised.listeners=PLAINTEXT://%1$s
                controller.listener.names=CONTROLLER
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%3$s
                auto.create.topics.enable=false
                default.replication.factor=1
                min.insync.replicas=1
                offsets.topic.replication.factor=1
                offsets.topic.num.partitions=4
                transaction.state.log.replication.factor=1
                transaction.state.log.min.isr=1
                transaction.state.log.num.partitions=4
                share.coordinator.state.topic.replication.factor=1
                share.coordinator.state.topic.min.isr=1
                share.coordinator.state.topic.num.partitions=1
                group.initial.rebalance.delay.ms=0
                num.network.threads=2
                num.io.threads=4
                log.cleaner.dedupe.buffer.size=16777216
                """.formatted(ports.address(Port.KAFKA), ports.address(Port.KAFKA_CONTROLLER), storage);
    }
}
