package org.fourthousand.bench.registry;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.fourthousand.bench.Benchmark;
import org.fourthousand.bench.Figure;
import org.fourthousand.bench.http.Wire;
import org.fourthousand.bench.world.World;
import org.fourthousand.local.suite.Part;

/**
 * {@code registry-intake}: durable submissions a second at the service over HTTP, with all that belongs to one: token,
 * idempotency key, the project's row, history, version of the form, search index, outbox. What follows a submission takes
 * its share of the machine too: the relay, Kafka, the search for duplicates. Beside it {@code pgbench}, with the service
 * stopped, says the same statements, logged from one submission, to the same PostgreSQL in the same run.
 */
public final class RegistryIntake implements Benchmark {

    static final int SECONDS = 20;

    private static final int CLIENTS = 16;
    private static final int WARM_UP_SECONDS = 40;
    private static final int PER_CLIENT = 2_500;
    private static final String DATABASE = "registry_intake";

    @Override
    public String name() {
        return "registry-intake";
    }

    @Override
    public void run(World world, Consumer<Figure> figures) throws Exception {
        var sample = 2 * CLIENTS * PER_CLIENT;
        double submissions;
        List<String> statements;
        try (var service = world.service(Part.REGISTRY, DATABASE);
                var first = new Wire(service.port(), token(world, Drafts.first()))) {
            world.say("  making %,d drafts".formatted(sample));
            Drafts.make(world, DATABASE, first, CLIENTS * PER_CLIENT, sample + 1);
            var tokens = LongStream.range(0, Drafts.ENTERPRISES)
                    .mapToObj(number -> token(world, Drafts.enterprise(number)))
                    .toList();
            var next = new AtomicLong((long) CLIENTS * PER_CLIENT);
            world.say("  submitting, to warm up");
            submit(service.port(), tokens, next, WARM_UP_SECONDS);
            world.say("  submitting");
            submissions = submit(service.port(), tokens, next, SECONDS);
            world.say("  looking at one submission");
            statements = statements(world, first, sample);
        }
        world.say("  pgbench with its %d statements".formatted(statements.size()));
        settle(world);
        var floor = Pgbench.run(world, DATABASE, statements, Drafts.id(sample), KEY, CLIENTS, PER_CLIENT);
        requireSubmitted(world, floor.transactions());
        figures.accept(
                Figure.beside(name(), submissions, "submissions/s", "pgbench, same statements", floor.perSecond()));
    }

    private static String token(World world, String uscc) {
        return world.tokens().of(uscc, "enterprise", Map.of("uscc", uscc));
    }

    private static final String KEY = UUID.randomUUID().toString();

    private static List<String> statements(World world, Wire enterprise, long draft) throws Exception {
        return Overhearing.statements(
                world, KEY, () -> enterprise.post(path(draft), KEY, "").required());
    }

    /** What the service left to be written is not the floor's to write. */
    private static void settle(World world) throws SQLException {
        try (var connection = world.superuser(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    /** The floor counts only when each of its transactions did to a project of its own what the service does. */
    private static void requireSubmitted(World world, long transactions) throws SQLException {
        try (var connection = world.superuser(DATABASE);
                var statement = connection.prepareStatement("""
                        select count(*), count(distinct h.aggregate_id)
                        from history h
                        join project p on p.id = h.aggregate_id and p.stage = 'SUBMITTED'
                        join application_version v on v.project_id = p.id
                        where h.aggregate_type = 'project' and h.to_state = 'SUBMITTED' and h.aggregate_id < ?::uuid
                        """)) {
            statement.setString(1, Drafts.id((long) CLIENTS * PER_CLIENT));
            try (var counted = statement.executeQuery()) {
                counted.next();
                if (counted.getLong(1) != transactions || counted.getLong(2) != transactions) {
                    throw new IllegalStateException("pgbench made %d transactions, and %d projects of %d are submitted"
                            .formatted(transactions, counted.getLong(2), (long) CLIENTS * PER_CLIENT));
                }
            }
        }
    }

    private static String path(long draft) {
        return "/api/registry/v1/projects/" + Drafts.id(draft) + "/submission";
    }

    /** How many a second are acknowledged, by clients that each wait for the answer before they send the next. */
    private static double submit(int port, List<String> tokens, AtomicLong next, int seconds)
            throws InterruptedException, ExecutionException {
        var until = System.nanoTime() + seconds * 1_000_000_000L;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Long> client = () -> submitUntil(port, tokens, next, until);
            var began = System.nanoTime();
            var done = 0L;
            for (var count : threads.invokeAll(
                    IntStream.range(0, CLIENTS).mapToObj(number -> client).toList())) {
                done += count.get();
            }
            return done * 1e9 / (System.nanoTime() - began);
        }
    }

    private static long submitUntil(int port, List<String> tokens, AtomicLong next, long until) throws IOException {
        try (var wire = new Wire(port, "")) {
            var done = 0L;
            while (System.nanoTime() < until) {
                var draft = next.getAndIncrement();
                if (draft >= 2L * CLIENTS * PER_CLIENT) {
                    throw new IllegalStateException("out of drafts");
                }
                wire.as(tokens.get((int) (draft % tokens.size())));
                wire.post(path(draft), UUID.randomUUID().toString(), "").required();
                done++;
            }
            return done;
        }
    }
}
