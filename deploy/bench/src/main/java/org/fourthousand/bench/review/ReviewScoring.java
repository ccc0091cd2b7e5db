package org.fourthousand.bench.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.fourthousand.bench.Benchmark;
import org.fourthousand.bench.Figure;
import org.fourthousand.bench.Samples;
import org.fourthousand.bench.http.Wire;
import org.fourthousand.bench.registry.Overhearing;
import org.fourthousand.bench.world.World;

/**
 * {@code review-scoring}: how long experts wait who hand a complete sheet in at the same moment, each over a connection of
 * their own; again and again, each time another sheet. Beside it {@code pgbench} repeats, with the service stopped, the
 * statements of one submission on as many connections as the service has: how long PostgreSQL alone needs for as many.
 */
public final class ReviewScoring implements Benchmark {

    private static final int EXPERTS = Integer.getInteger("bench.experts", 200);
    private static final int WARM_UP = 40;
    private static final int MEASURED = 10;
    private static final int OF_PGBENCH = 5;
    private static final double BOUND_MILLIS = 200;
    private static final String DATABASE = "review_scoring";
    private static final String KEY = UUID.randomUUID().toString();

    @Override
    public String name() {
        return "review-scoring";
    }

    @Override
    public void run(World world, Consumer<Figure> figures) throws Exception {
        var rushes = WARM_UP + MEASURED + 1 + OF_PGBENCH;
        var crowd = crowd(rushes);
        List<Samples> measured = new ArrayList<>();
        List<String> statements;
        String overheard;
        try (var office = Office.open(world, DATABASE)) {
            var round = office.opened(crowd, rushes, Limits.on(crowd.projects()));
            office.done("rounds/" + round + "/draw");
            Sheets.draft(office, round);
            var seats = Sheets.seats(office, round);
            world.say("  %d experts hand in at once, %d times".formatted(seats.size(), WARM_UP + MEASURED));
            for (var rush = 0; rush < WARM_UP + MEASURED; rush++) {
                var waits = rush(office, seats, rush);
                world.say("  " + waits);
                if (rush >= WARM_UP) {
                    measured.add(waits);
                }
            }
            var expert = seats.keySet().iterator().next();
            overheard = seat(seats, expert, WARM_UP + MEASURED);
            try (var wire = office.expert(expert)) {
                statements = Overhearing.statements(
                        world, KEY, () -> wire.post(path(overheard), KEY, "").required());
            }
            office.settle();
        }
        world.say("  pgbench with its %d statements".formatted(statements.size()));
        var perSecond = SubmissionFloor.perSecond(world, DATABASE, statements, overheard, KEY);
        var all = Samples.of(measured);
        tell(figures, "p50", all.percentile(0.5), 0.5 * EXPERTS / perSecond);
        var p99 = tell(figures, "p99", all.percentile(0.99), 0.99 * EXPERTS / perSecond);
        figures.accept(Figure.beside(name(), all.percentile(0.99), p99, "bound of the issue", BOUND_MILLIS));
    }

    private String tell(Consumer<Figure> figures, String which, double millis, double floorSeconds) {
        var unit = "ms %s of %d at once".formatted(which, EXPERTS);
        figures.accept(Figure.beside(
                name(), millis, unit, "pgbench, same statements, as many done within", floorSeconds * 1e3));
        return unit;
    }

    /** So many sheets for each expert, each of whom knows everything and has no tie. */
    private static Crowd crowd(int sheets) {
        var drawn = Crowd.of(EXPERTS * sheets / ReviewDraw.PANEL, EXPERTS);
        return new Crowd(
                drawn.projects(),
                drawn.experts().stream()
                        .map(expert -> new Crowd.Expert(expert.id(), List.of("C"), List.of()))
                        .toList());
    }

    /** All experts hand in one sheet each, none before all are ready. */
    private static Samples rush(Office office, Map<String, List<String>> seats, int number) throws Exception {
        var ready = new CountDownLatch(seats.size());
        List<Callable<Long>> all = new ArrayList<>();
        for (var expert : seats.keySet()) {
            var path = path(seat(seats, expert, number));
            all.add(() -> {
                try (Wire wire = office.expert(expert)) {
                    ready.countDown();
                    ready.await();
                    var began = System.nanoTime();
                    wire.post(path, UUID.randomUUID().toString(), "").required();
                    return System.nanoTime() - began;
                }
            });
        }
        var samples = new Samples();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var wait : threads.invokeAll(all)) {
                samples.add(wait.get());
            }
        }
        return samples;
    }

    private static String seat(Map<String, List<String>> seats, String expert, int number) {
        return Objects.requireNonNull(seats.get(expert)).get(number);
    }

    private static String path(String seat) {
        return Office.API + "scoresheets/" + seat + "/submission";
    }
}
