package org.fourthousand.registry.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;

/** Tells what came into sight since a number; see {@code project_news} for why nothing is told twice or passed over. */
@ApplicationScoped
class News {

    /** News looked through; who looks away for longer is told "at least". */
    private static final long MOST = 20_000;

    private final IndexRows index;
    private final Callers callers;

    News(IndexRows index, Callers callers) {
        this.index = index;
        this.callers = callers;
    }

    /** The newest number. */
    long top() {
        var row = index.run("select search_news_top() as number", Map.of()).getFirst();
        return ((Number) row.get("number")).longValue();
    }

    /** How many projects that a search finds came into sight since this number. */
    Counts.Count since(long seen, SavedSearch.Scope scope, SavedFilter filter) {
        var conditions = conditions(scope).and(filter.asked().conditions().each());
        var oldest = Math.max(seen, top() - MOST);
        var parameters = new HashMap<>(conditions.parameters());
        parameters.put("seen", oldest);
        parameters.put("news", news(scope));
        parameters.put("most", BoundedCounts.BOUND + 1);
        var row = index.run("""
                select count(*) as projects from (
                  select 1 from appeared_project where number > :seen and news = :news and %s limit :most) as appeared
                """.formatted(conditions.rows()), parameters).getFirst();
        var projects = ((Number) row.get("projects")).longValue();
        return new Counts.Count(
                Math.min(projects, BoundedCounts.BOUND), projects <= BoundedCounts.BOUND && oldest == seen);
    }

    private Conditions conditions(SavedSearch.Scope scope) {
        return switch (scope) {
            case MINE -> Scope.of(callers.current());
            case LIBRARY -> Scope.library();
        };
    }

    /** What makes a project new: that it was registered, for those who see drafts; that it was handed in, for an office. */
    private String news(SavedSearch.Scope scope) {
        var caller = callers.current();
        return switch (scope) {
            case LIBRARY -> "ENTERED";
            case MINE -> caller.has(Role.ENTERPRISE) || caller.has(Role.AUDITOR) ? "REGISTERED" : "HANDED_IN";
        };
    }
}
