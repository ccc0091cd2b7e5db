package org.fourthousand.registry.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;

/** Gathers the projects that meet conditions in one look through the index, the newest blocks first, up to the bound of a
 * count. */
@ApplicationScoped
class Gatherer {

    private final IndexRows index;

    Gatherer(IndexRows index) {
        this.index = index;
    }

    /**
     * Gathers what meets the conditions.
     *
     * @param byName when a project's own name has the words, as a condition on its row with the same parameters
     * @param top the newest place
     */
    Gathered gather(Conditions conditions, String byName, long top) {
        var parameters = new HashMap<>(conditions.parameters());
        parameters.put("low", 0L);
        parameters.put("high", top);
        parameters.put("keys", conditions.keys());
        parameters.put("blocks", IndexRows.blocks(top, 0));
        parameters.put("most", BoundedCounts.BOUND + 1);
        var columns = GatheredProject.COLUMNS + ", (" + byName + ") as by_name";
        var rows = index.rows(IndexRows.lookup(conditions, columns, "") + " limit :most", parameters);
        var projects = rows.stream().map(GatheredProject::of).toList();
        return new Gathered(projects, projects.size() <= BoundedCounts.BOUND);
    }
}
