package org.fourthousand.funding.allocation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.fourthousand.kit.problem.Problem;

/** All objections; of two steps at once the version refuses one. */
@ApplicationScoped
public class Objections implements PanacheRepositoryBase<Objection, UUID> {

    /** One; 404 when the caller may not see it. */
    Objection get(AllocationObjectionId id) {
        return findByIdOptional(id.value()).orElseThrow(() -> Problem.notFound("objection", id));
    }
}
