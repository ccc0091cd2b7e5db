package org.fourthousand.registry.recommendation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fourthousand.registry.application.ProjectId;

/** Corrections asked for. */
@ApplicationScoped
class Corrections implements PanacheRepositoryBase<Correction, UUID> {

    /** Those of a project, oldest first. */
    List<Correction> all(ProjectId project) {
        return list("projectId = ?1 order by id", project.value());
    }
}
