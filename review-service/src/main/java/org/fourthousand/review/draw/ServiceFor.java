package org.fourthousand.review.draw;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;

/** Acts with the service's sight of the rows, signed by the person it acts for. */
@Singleton
class ServiceFor {

    private final Callers callers;

    ServiceFor(Callers callers) {
        this.callers = callers;
    }

    Response call(Caller person, Supplier<Response> action) {
        var answer = new AtomicReference<Response>();
        callers.runAs(asService(person), () -> answer.set(action.get()));
        return answer.get();
    }

    private static Caller asService(Caller person) {
        return new Caller(
                person.userId(),
                person.name(),
                person.roles(),
                person.uscc(),
                person.division(),
                person.department(),
                person.expertId(),
                true);
    }
}
