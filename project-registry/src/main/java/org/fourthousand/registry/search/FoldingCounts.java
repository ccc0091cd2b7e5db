package org.fourthousand.registry.search;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Adds what changed to the counts that are kept. Nothing waits for it: who counts adds what is not folded yet. One
 * instance folds at a time; the others find the lock taken and go.
 */
@ApplicationScoped
public class FoldingCounts {

    /** Few enough that one fold takes well below a second. */
    private static final int AT_ONCE = 5_000;

    private final EntityManager entities;

    FoldingCounts(EntityManager entities) {
        this.entities = entities;
    }

    /** Folds what there is, up to {@value #AT_ONCE} changes. */
    @Transactional
    @Scheduled(
            identity = "fold-project-counts",
            every = "${fourthousand.search.fold-interval:2s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void fold() {
        entities.createNativeQuery("select fold_project_counts(:most)")
                .setParameter("most", AT_ONCE)
                .getSingleResult();
    }
}
