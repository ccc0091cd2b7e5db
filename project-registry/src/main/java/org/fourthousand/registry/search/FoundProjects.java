package org.fourthousand.registry.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows what was found. Row-level security is asked once more: of what the caller may read, and of the open library. */
@ApplicationScoped
class FoundProjects {

    private static final String MINE = """
            select new org.fourthousand.registry.search.FoundProject(
              p.id, p.application.name, p.application.projectCode, p.uscc, p.application.enterpriseName,
              p.application.division, p.application.industry, p.pillar, p.application.park, p.pole, p.application.fund,
              p.application.totalInvestment, p.application.requestedAmount, p.application.constructionStart,
              p.application.plannedEnd, p.stage, p.enteredOn)
            from Project p where p.id in :ids
            """;

    private static final String LIBRARY = """
            select new org.fourthousand.registry.search.FoundProject(
              p.id, p.name, p.projectCode, p.uscc, p.enterpriseName, p.division, p.industry, p.pillar, p.park, p.pole,
              p.fund, p.totalInvestment, p.requestedAmount, p.constructionStart, p.plannedEnd, p.stage, p.enteredOn)
            from LibraryEntry p where p.id in :ids
            """;

    private final EntityManager entities;

    FoundProjects(EntityManager entities) {
        this.entities = entities;
    }

    /** These projects the caller answers for, in this order. */
    List<FoundProject> mine(List<UUID> ids) {
        return shown(MINE, ids);
    }

    /** These projects of the open library, in this order. */
    List<FoundProject> library(List<UUID> ids) {
        return shown(LIBRARY, ids);
    }

    private List<FoundProject> shown(String query, List<UUID> ids) {
        var byId = entities.createQuery(query, FoundProject.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(FoundProject::id, Function.identity()));
        return ids.stream().map(byId::get).filter(Objects::nonNull).toList();
    }
}
