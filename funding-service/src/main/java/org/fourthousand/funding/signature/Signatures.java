package org.fourthousand.funding.signature;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.fourthousand.kit.caller.Callers;

/** Takes the signature of whoever is acting now. */
@ApplicationScoped
public class Signatures {

    private final Callers callers;
    private final Clock clock;

    Signatures(Callers callers, Clock clock) {
        this.callers = callers;
        this.clock = clock;
    }

    /** The caller's signature, now. */
    public Signature ofCaller() {
        var caller = callers.current();
        return new Signature(caller.userId(), caller.name(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
