package org.fourthousand.review.job;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;

/** Work that does what its input says: {@code well}, {@code refuse}, {@code stumble} or {@code forever}. */
@Singleton
class SampleWork implements JobWork {

    static final String KIND = "sample";

    private final Map<UUID, AtomicInteger> written = new ConcurrentHashMap<>();
    private final Map<UUID, AtomicInteger> stopped = new ConcurrentHashMap<>();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public JobEffect prepare(JobOrder order, JobProgress progress) {
        progress.at(Text.of("计算", "computing"), 3, 10);
        switch (order.input()) {
            case "refuse" -> throw new Problem(CommonProblem.CONFLICT, Text.of("不行", "it cannot be"));
            case "stumble" -> throw new IllegalStateException("a fault of ours");
            case "forever" -> stay(order, progress);
            default -> {
                // nothing stands against it
            }
        }
        return () -> {
            count(written, order.subject());
            return "samples/" + order.subject();
        };
    }

    private void stay(JobOrder order, JobProgress progress) {
        try {
            while (true) {
                Thread.sleep(20);
                progress.at(Text.of("计算", "computing"), 4, 10);
            }
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        } finally {
            count(stopped, order.subject());
        }
    }

    private static void count(Map<UUID, AtomicInteger> counts, UUID subject) {
        Objects.requireNonNull(counts.computeIfAbsent(subject, any -> new AtomicInteger()))
                .incrementAndGet();
    }

    int written(UUID subject) {
        return written.getOrDefault(subject, new AtomicInteger()).get();
    }

    int stopped(UUID subject) {
        return stopped.getOrDefault(subject, new AtomicInteger()).get();
    }
}
