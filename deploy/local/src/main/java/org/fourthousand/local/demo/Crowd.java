package org.fourthousand.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Many people doing the same at once. */
final class Crowd {

    private static final int AT_ONCE = 8;

    private Crowd() {}

    /** Does something for each, several at a time; the first failure is thrown when all have ended. */
    static <T> void each(List<T> all, Consumer<T> action) {
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            var running = new ArrayList<Future<?>>();
            all.forEach(each -> running.add(pool.submit(() -> action.accept(each))));
            for (var future : running) {
                future.get();
            }
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", asked);
        }
    }
}
