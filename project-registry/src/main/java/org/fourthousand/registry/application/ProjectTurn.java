package org.fourthousand.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/**
 * Lets those who act on one application act one after the other. Without it two departments that sign at once would
 * each see its own signature only, and nobody would complete the level.
 */
@ApplicationScoped
public class ProjectTurn {

    private static final String TAKE = "select cast(pg_advisory_xact_lock(hashtextextended(:project, 4002)) as text)";

    private final EntityManager entities;

    ProjectTurn(EntityManager entities) {
        this.entities = entities;
    }

    /** Waits for its turn and keeps it until the transaction ends; to be taken before the project is read. */
    public void take(ProjectId project) {
        entities.createNativeQuery(TAKE)
                .setParameter("project", project.toString())
                .getSingleResult();
    }
}
