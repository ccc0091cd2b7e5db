package org.fourthousand.review.expert;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;

/** Seals identities that an earlier version left open: the database has no key, so a migration could not. */
@Singleton
class SealingAtStart {

    private static final int AT_ONCE = 200;

    private final Identities identities;
    private final Callers callers;

    SealingAtStart(Identities identities, Callers callers) {
        this.identities = identities;
        this.callers = callers;
    }

    void sealAll(@Observes StartupEvent started) {
        callers.runAs(Caller.system("sealing"), () -> {
            while (QuarkusTransaction.requiringNew().call(() -> identities.sealOpen(AT_ONCE)) == AT_ONCE) {
                // some more
            }
        });
    }
}
