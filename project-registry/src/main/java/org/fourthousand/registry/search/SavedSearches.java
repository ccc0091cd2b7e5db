package org.fourthousand.registry.search;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.problem.Problem;

/** The saved searches of the caller. */
@ApplicationScoped
class SavedSearches implements PanacheRepositoryBase<SavedSearch, UUID> {

    private final Callers callers;

    SavedSearches(Callers callers) {
        this.callers = callers;
    }

    String owner() {
        return callers.current().userId();
    }

    /** All of them, by name. */
    List<SavedSearch> mine() {
        return list("owner = ?1 order by name, id", owner());
    }

    /**
     * One of them.
     *
     * @throws Problem 404 when there is none, or it is another's
     */
    SavedSearch get(UUID id) {
        return find("id = ?1 and owner = ?2", id, owner())
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("saved-search", id));
    }
}
