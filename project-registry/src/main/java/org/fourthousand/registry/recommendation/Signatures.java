package org.fourthousand.registry.recommendation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fourthousand.registry.application.Project;
import org.fourthousand.registry.application.ProjectId;

/** Signatures, under every submission there was. */
@ApplicationScoped
public class Signatures implements PanacheRepositoryBase<Signature, UUID> {

    /** Those that count: under the present submission, in the order they were given. */
    public List<Signature> standing(Project project) {
        return list(
                "projectId = ?1 and submission = ?2 order by id", project.id().value(), project.submissions());
    }

    /** Also those that a later submission made void. */
    List<Signature> all(ProjectId project) {
        return list("projectId = ?1 order by id", project.value());
    }
}
