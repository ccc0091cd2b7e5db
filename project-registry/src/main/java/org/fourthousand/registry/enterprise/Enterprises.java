package org.fourthousand.registry.enterprise;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.value.SocialCreditCode;

/** The enterprises the caller may see. */
@ApplicationScoped
class Enterprises implements PanacheRepositoryBase<Enterprise, UUID> {

    private final Callers callers;

    Enterprises(Callers callers) {
        this.callers = callers;
    }

    /**
     * One enterprise.
     *
     * @throws Problem 404 when it has no profile yet, or is not the caller's to see
     */
    Enterprise get(SocialCreditCode uscc) {
        return find(uscc).orElseThrow(() -> Problem.notFound("enterprise", uscc));
    }

    Optional<Enterprise> find(SocialCreditCode uscc) {
        var sight = EnterpriseSight.of(callers.current());
        var parameters = new HashMap<>(sight.parameters());
        parameters.put("uscc", uscc);
        return find("from Enterprise e where e.uscc = :uscc and (" + sight.condition() + ")", parameters)
                .firstResultOptional();
    }

    /** One row more than the page, in the order of their ids. */
    List<Enterprise> list(EnterpriseFilter filter, UUID after, int limit) {
        var sight = EnterpriseSight.of(callers.current());
        var parameters = new HashMap<>(sight.parameters());
        parameters.put("after", after);
        var query = new StringBuilder("from Enterprise e where e.id > :after and (" + sight.condition() + ")");
        filter.narrow(query, parameters);
        return find(query + " order by e.id", parameters).page(0, limit + 1).list();
    }
}
