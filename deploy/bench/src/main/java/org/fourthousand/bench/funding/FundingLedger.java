package org.fourthousand.bench.funding;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.fourthousand.bench.Benchmark;
import org.fourthousand.bench.Figure;
import org.fourthousand.bench.Samples;
import org.fourthousand.bench.http.Wire;
import org.fourthousand.bench.registry.Overhearing;
import org.fourthousand.bench.world.World;
import org.fourthousand.local.suite.Part;

/**
 * {@code funding-ledger}: payments a second that 64 clients record at once, all from one fund and so one after the other in
 * its book, with all that belongs to one: token, idempotency key, locks, instalment, journal entry, history, event. Beside
 * it {@code pgbench}, with the service stopped, says the same statements by as many clients. Then a journal of a million
 * entries: how long one waits for the balances as of a time.
 */
public final class FundingLedger implements Benchmark {

    private static final int CLIENTS = 64;
    private static final int PER_CLIENT = Integer.getInteger("bench.payments", 200);
    private static final int WARM_UP_PER_CLIENT = PER_CLIENT;
    private static final long ENTRIES = Long.getLong("bench.entries", 1_000_000);
    private static final int LOOKS = 2_000;
    private static final int WARM_UP_LOOKS = 1_000;
    private static final double BOUND_MILLIS = 20;
    private static final long SEED = 20261123;
    private static final String DATABASE = "funding_ledger";

    @Override
    public String name() {
        return "funding-ledger";
    }

    @Override
    public void run(World world, Consumer<Figure> figures) throws Exception {
        var ofPgbench = (long) CLIENTS * PER_CLIENT;
        var sample = ofPgbench + (long) CLIENTS * (WARM_UP_PER_CLIENT + PER_CLIENT);
        double payments;
        List<String> statements;
        Samples looks;
        fresh(world);
        try (var service = world.service(Part.FUNDING, DATABASE)) {
            world.say("  making %,d orders".formatted(sample + 1));
            Orders.make(world, DATABASE, sample + 1);
            var next = new AtomicLong(ofPgbench);
            world.say("  %d clients pay, to warm up".formatted(CLIENTS));
            pay(world, service.port(), next, WARM_UP_PER_CLIENT);
            world.say("  %d clients pay".formatted(CLIENTS));
            payments = pay(world, service.port(), next, PER_CLIENT);
            world.say("  looking at one payment");
            try (var maker = maker(world, service.port())) {
                statements = Overhearing.statements(world, key(sample), () -> pay(maker, sample));
            }
            world.say("  writing a journal of %,d entries".formatted(ENTRIES));
            Journal.write(world, DATABASE, ENTRIES);
            looks = looks(world, service.port());
            world.say("  " + looks);
        }
        world.say("  pgbench with its %d statements".formatted(statements.size()));
        settle(world);
        var floor = PaymentFloor.perSecond(world, DATABASE, statements, sample, CLIENTS, PER_CLIENT);
        requireNothingOverdrawn(world);
        figures.accept(Figure.beside(
                name(), payments, "payments/s of %d clients".formatted(CLIENTS), "pgbench, same statements", floor));
        figures.accept(Figure.beside(
                name(),
                looks.percentile(0.95),
                "ms p95 of balances as of a time, %,d entries".formatted(ENTRIES),
                "bound of the issue",
                BOUND_MILLIS));
    }

    /** A payment is made once; an earlier run has made these. */
    private static void fresh(World world) throws SQLException {
        try (var connection = world.superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + DATABASE);
        }
    }

    /** How many a second are acknowledged, by clients that each wait for the answer before they send the next. */
    private static double pay(World world, int port, AtomicLong next, int each)
            throws InterruptedException, ExecutionException {
        List<Callable<Integer>> clients = new ArrayList<>();
        for (var client = 0; client < CLIENTS; client++) {
            clients.add(() -> {
                try (var maker = maker(world, port)) {
                    for (var done = 0; done < each; done++) {
                        pay(maker, next.getAndIncrement());
                    }
                }
                return each;
            });
        }
        var began = System.nanoTime();
        var paid = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var client : threads.invokeAll(clients)) {
                paid += client.get();
            }
        }
        return paid * 1e9 / (System.nanoTime() - began);
    }

    private static Wire.Answer pay(Wire maker, long number) throws IOException {
        return maker.post(
                        Orders.path(number),
                        key(number),
                        "{\"outcome\":\"PAID\",\"bankReference\":\"BENCH-%s\",\"valueDate\":\"%s\"}"
                                .formatted(Orders.number(number), LocalDate.now(ZoneId.of("Asia/Shanghai"))))
                .required();
    }

    private static String key(long number) {
        return "bench-key-" + Orders.number(number);
    }

    private static Wire maker(World world, int port) throws IOException {
        return new Wire(port, world.tokens().of("maker", "finance-maker", Map.of()));
    }

    private static Samples looks(World world, int port) throws IOException {
        var random = new Random(SEED);
        var from = Instant.parse("2025-01-01T00:00:00Z");
        var samples = new Samples();
        try (var auditor = new Wire(port, world.tokens().of("auditor", "auditor", Map.of()))) {
            for (var look = 0; look < WARM_UP_LOOKS + LOOKS; look++) {
                var at = from.plusSeconds(random.nextInt(360 * 24 * 3600));
                var began = System.nanoTime();
                auditor.get("/api/funding/v1/ledger-balances?fund=%s&year=%d&at=%s"
                                .formatted(Orders.FUND, Journal.YEAR, at))
                        .required();
                if (look >= WARM_UP_LOOKS) {
                    samples.add(System.nanoTime() - began);
                }
            }
        }
        return samples;
    }

    /** What the service left to be written is not the floor's to write. */
    private static void settle(World world) throws SQLException {
        try (var connection = world.superuser(DATABASE);
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
    }

    private static void requireNothingOverdrawn(World world) throws SQLException {
        try (var connection = world.superuser(DATABASE);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from posting where kind <> 'APPROPRIATION' and balance < 0")) {
            rows.next();
            if (rows.getLong(1) != 0) {
                throw new IllegalStateException("an account was overdrawn %d times".formatted(rows.getLong(1)));
            }
        }
    }
}
