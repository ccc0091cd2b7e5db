package org.fourthousand.notification.sweep;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes the things a sweep has found one by one, each in a transaction of its own; stops when the service does. */
@Singleton
public class EachAlone {

    private static final Logger LOG = Logger.getLogger(EachAlone.class);

    private volatile boolean stopping;

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }

    /**
     * Does a step with each thing found. What fails is logged and left for the next sweep.
     *
     * @param search finds the things, in a transaction of its own
     * @param step does one of them, and looks again whether it is still to be done
     */
    public <T> void foundBy(Callable<List<T>> search, Consumer<T> step) {
        QuarkusTransaction.requiringNew().call(search).forEach(found -> alone(found, step));
    }

    /**
     * Does a step with everything there is, page by page in constant memory. Pages follow one another by what was found
     * last, so that things that fail, however many, never keep the others from their turn.
     *
     * @param search finds the page after a thing, the first page after null
     */
    public <T> void inPages(Function<@Nullable T, List<T>> search, Consumer<T> step) {
        @Nullable T last = null;
        List<T> page;
        do {
            var after = last;
            page = QuarkusTransaction.requiringNew().call(() -> search.apply(after));
            for (var found : page) {
                alone(found, step);
                last = found;
            }
        } while (!page.isEmpty() && !stopping);
    }

    private <T> void alone(T found, Consumer<T> step) {
        if (stopping) {
            return;
        }
        try {
            QuarkusTransaction.requiringNew().run(() -> step.accept(found));
        } catch (RuntimeException failed) {
            LOG.errorf("%s waits for the next sweep: %s", found, failed.getMessage());
        }
    }
}
