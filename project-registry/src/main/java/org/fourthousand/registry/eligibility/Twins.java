package org.fourthousand.registry.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fourthousand.registry.application.Project;
import org.fourthousand.registry.application.ProjectId;

/**
 * Finds the same project in the library: the same project code, or the same name of the same enterprise. It looks into
 * the open entries, so that every caller gets the same answer.
 */
@ApplicationScoped
class Twins {

    private static final String TWIN = """
            select id from library_entry
            where id <> :id and (project_code = :code or uscc = :uscc and name = :name) order by id limit 1
            """;

    private final EntityManager entities;

    Twins(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    Optional<ProjectId> of(Project project) {
        List<UUID> found = entities.createNativeQuery(TWIN, UUID.class)
                .setParameter("id", project.id().value())
                .setParameter("code", Objects.toString(project.application().projectCode(), ""))
                .setParameter("uscc", project.uscc().code())
                .setParameter("name", project.application().name())
                .getResultList();
        return found.stream().findFirst().map(ProjectId::new);
    }
}
