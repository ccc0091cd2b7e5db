package org.fourthousand.registry.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.problem.Problem;

/** The projects the caller may see. */
@ApplicationScoped
public class Projects implements PanacheRepositoryBase<Project, UUID> {

    private final Callers callers;
    private final TextIndex index;

    Projects(Callers callers, TextIndex index) {
        this.callers = callers;
        this.index = index;
    }

    /**
     * One project.
     *
     * @throws Problem 404 when there is none, or it is not the caller's to see
     */
    public Project get(ProjectId id) {
        var sight = Sight.of(callers.current());
        var parameters = new HashMap<>(sight.parameters());
        parameters.put("id", id.value());
        return find("id = :id and (" + sight.condition() + ")", parameters)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("project", id));
    }

    /** One row more than the page, in the order of their ids. */
    List<ProjectSummaryView> list(ProjectFilter filter, UUID after, int limit) {
        var sight = Sight.of(callers.current());
        var parameters = new HashMap<>(sight.parameters());
        parameters.put("after", after);
        var query = new StringBuilder(ProjectSummaryView.SELECT + "id > :after and (" + sight.condition() + ")");
        filter.narrow(query, parameters);
        if (filter.isForIndex()) {
            query.append(" and id in :found");
            parameters.put("found", filter.find(index, after, limit));
        }
        var rows = getEntityManager().createQuery(query + " order by id", ProjectSummaryView.class);
        parameters.forEach(rows::setParameter);
        return rows.setMaxResults(limit + 1).getResultList();
    }
}
