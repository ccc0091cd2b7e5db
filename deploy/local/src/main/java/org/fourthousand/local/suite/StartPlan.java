package org.fourthousand.local.suite;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts parts as soon as what they need is ready, all that can at once; ends with the first failure. */
final class StartPlan implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Starter starter;

    StartPlan(Starter starter) {
        this.starter = starter;
    }

    /** Returns when all are ready, or throws what went wrong first; then others may still be starting. */
    void run(Set<Part> parts) {
        Map<Part, CompletableFuture<Void>> ready = new EnumMap<>(Part.class);
        var failed = new CompletableFuture<Void>();
        for (var part : new TreeSet<>(parts)) {
            List<CompletableFuture<?>> before = new ArrayList<>();
            before.add(CompletableFuture.runAsync(() -> starter.prepare(part), threads));
            part.needs().forEach(needed -> before.add(ready.get(needed)));
            var started = CompletableFuture.allOf(before.toArray(CompletableFuture[]::new))
                    .thenRunAsync(() -> starter.start(part), threads);
            ready.put(part, started.whenComplete((done, failure) -> {
                if (failure != null) {
                    failed.completeExceptionally(failure);
                }
            }));
        }
        var all = CompletableFuture.allOf(ready.values().toArray(CompletableFuture[]::new));
        try {
            CompletableFuture.anyOf(all, failed).join();
        } catch (CompletionException wrapped) {
            throw wrapped.getCause() instanceof RuntimeException cause ? cause : wrapped;
        }
    }

    /** Interrupts whatever is still starting. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
