package org.fourthousand.registry.eligibility;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fourthousand.registry.application.ProjectId;

/** Verdicts given. */
@ApplicationScoped
class GivenVerdicts implements PanacheRepositoryBase<GivenVerdict, UUID> {

    /** One more than the page of a project's verdicts, oldest first. */
    List<GivenVerdict> page(ProjectId project, UUID after, int limit) {
        return find("projectId = ?1 and id > ?2 order by id", project.value(), after)
                .page(0, limit + 1)
                .list();
    }
}
