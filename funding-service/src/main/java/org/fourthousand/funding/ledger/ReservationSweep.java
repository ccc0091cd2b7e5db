package org.fourthousand.funding.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.jboss.logging.Logger;

/**
 * Gives back what was reserved and neither posted nor given back in time. Any number of instances may sweep at any time,
 * also after an outage: each reservation is settled once, by the database, in a transaction of its own.
 */
@ApplicationScoped
public class ReservationSweep {

    private static final Logger LOG = Logger.getLogger(ReservationSweep.class);
    private static final int AT_MOST = 1000;

    private final Reservations reservations;
    private final Event<ReservationEnding> ending;
    private final Callers callers;

    ReservationSweep(Reservations reservations, Event<ReservationEnding> ending, Callers callers) {
        this.reservations = reservations;
        this.ending = ending;
        this.callers = callers;
    }

    /** One sweep; what fails is left for the next one and does not stop the rest. */
    @Scheduled(
            every = "{fourthousand.reservations.every}",
            concurrentExecution = ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    public void sweep() {
        callers.runAs(Caller.system("reservation-sweep"), () -> {
            for (var reference : QuarkusTransaction.requiringNew().call(() -> reservations.due(AT_MOST))) {
                try {
                    QuarkusTransaction.requiringNew().run(() -> end(reference));
                } catch (RuntimeException later) {
                    LOG.warnf("reservation %s is ended later: %s", reference, later.getMessage());
                }
            }
        });
    }

    /** What was told is undone with the rest when the reservation turns out to be settled. */
    private void end(String reference) {
        ending.fire(new ReservationEnding(reference));
        if (!reservations.expire(reference)) {
            QuarkusTransaction.setRollbackOnly();
        }
    }
}
