package org.fourthousand.registry.library;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.registry.application.ProjectId;

/** What was done for, and happened to, a project in the library. */
@ApplicationScoped
class ServiceLog implements PanacheRepositoryBase<ServiceLogEntry, UUID> {

    private final Clock clock;

    ServiceLog(Clock clock) {
        this.clock = clock;
    }

    /** Writes a line in the running transaction. */
    void write(UUID project, ServiceLogEntry.Kind kind, Text words) {
        persist(new ServiceLogEntry(project, kind, words.zh() + " / " + words.en(), clock.instant()));
    }

    Optional<ServiceLogEntry> find(ProjectId project, UUID id) {
        return find("projectId = ?1 and id = ?2", project.value(), id).firstResultOptional();
    }

    /** One row more than the page, oldest first. */
    List<ServiceLogEntry> list(ProjectId project, UUID after, int limit) {
        return find("projectId = ?1 and id > ?2 order by id", project.value(), after)
                .page(0, limit + 1)
                .list();
    }
}
