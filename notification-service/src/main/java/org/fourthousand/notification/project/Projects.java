package org.fourthousand.notification.project;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.fourthousand.events.registry.ProjectSnapshot;

/** The projects the registry has told of, as far as the caller may see them. */
@ApplicationScoped
public class Projects implements PanacheRepositoryBase<Project, UUID> {

    private static final String TURN = "select 1 from pg_advisory_xact_lock(hashtextextended(:project, 4200))";

    /**
     * Waits until nobody else works on this project, and keeps them waiting until the transaction ends. Topics bring the
     * events of one project side by side; what depends on two of them is decided in turn. Read only afterwards.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void alone(ProjectId id) {
        getEntityManager()
                .createNativeQuery(TURN, Integer.class)
                .setParameter("project", id.toString())
                .getSingleResult();
    }

    /** The project, when the registry has told of it and the caller may see it. */
    public Optional<Project> known(ProjectId id) {
        return findByIdOptional(id.value());
    }

    /** Takes in a snapshot; an older one than the last changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Project learn(ProjectSnapshot snapshot, Instant at) {
        var known = findById(snapshot.projectId());
        if (known == null) {
            var project = new Project(snapshot, at);
            persist(project);
            return project;
        }
        known.learn(snapshot, at);
        return known;
    }
}
