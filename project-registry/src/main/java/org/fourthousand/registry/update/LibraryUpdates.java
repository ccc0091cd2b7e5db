package org.fourthousand.registry.update;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.registry.application.ProjectId;
import org.jspecify.annotations.Nullable;

/** Updates of the projects the caller may see. */
@ApplicationScoped
class LibraryUpdates implements PanacheRepositoryBase<LibraryUpdate, UUID> {

    /** One update. @throws Problem 404 when the project has none such */
    LibraryUpdate get(ProjectId project, UUID id) {
        return find("projectId = ?1 and id = ?2", project.value(), id)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("update", id));
    }

    /** Whether one waits for its decision. */
    boolean isPending(ProjectId project) {
        return count("projectId = ?1 and state = ?2", project.value(), UpdateState.REQUESTED) > 0;
    }

    /** Those of a project; one row more than the page. */
    List<LibraryUpdate> list(ProjectId project, UUID after, int limit) {
        return find("projectId = ?1 and id > ?2 order by id", project.value(), after)
                .page(0, limit + 1)
                .list();
    }

    /** Those of all projects, of one state or of any; one row more than the page. */
    List<LibraryUpdate> list(@Nullable UpdateState state, UUID after, int limit) {
        return (state == null
                        ? find("id > ?1 order by id", after)
                        : find("state = ?1 and id > ?2 order by id", state, after))
                .page(0, limit + 1)
                .list();
    }
}
