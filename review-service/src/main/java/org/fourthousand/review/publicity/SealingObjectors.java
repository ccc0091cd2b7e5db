package org.fourthousand.review.publicity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;

/** Seals objectors that an earlier version left open: the database has no key, so a migration could not. */
@Singleton
class SealingObjectors {

    private static final int AT_ONCE = 200;

    private final Objectors objectors;
    private final Callers callers;

    SealingObjectors(Objectors objectors, Callers callers) {
        this.objectors = objectors;
        this.callers = callers;
    }

    void sealAll(@Observes StartupEvent started) {
        callers.runAs(Caller.system("sealing"), () -> {
            while (QuarkusTransaction.requiringNew().call(() -> objectors.sealOpen(AT_ONCE)) == AT_ONCE) {
                // some more
            }
        });
    }
}
