package org.fourthousand.review.publicity;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What was found out about objections, as far as the caller may know. */
@ApplicationScoped
class Findings implements PanacheRepositoryBase<Finding, UUID> {

    /** Oldest first. */
    List<Finding> of(ObjectionId objection) {
        return list("objectionId = ?1 order by id", objection.value());
    }
}
