package org.fourthousand.review.job;

import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the runner of this instance when there may be something to do. */
@Singleton
class JobBell {

    private final Semaphore rung = new Semaphore(0);
    private final TransactionSynchronizationRegistry transactions;

    JobBell(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    void ring() {
        rung.release();
    }

    /** Rings when the running transaction has committed. */
    void ringOnCommit() {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // nothing to prepare
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    ring();
                }
            }
        });
    }

    /** Returns when rung, or when the patience is over. */
    void await(Duration patience) throws InterruptedException {
        if (rung.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }
}
