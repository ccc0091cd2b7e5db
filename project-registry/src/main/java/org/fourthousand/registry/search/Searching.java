package org.fourthousand.registry.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.paging.PageQuery;
import org.jspecify.annotations.Nullable;

/** Searches among the projects the caller answers for, and in the open library. */
@ApplicationScoped
public class Searching {

    /** Below so many, all that match are found at once and then sorted. */
    static final long FEW = 1_000;

    private final Finder finder;
    private final Counter counter;
    private final IndexRows index;
    private final Callers callers;

    Searching(Finder finder, Counter counter, IndexRows index, Callers callers) {
        this.finder = finder;
        this.counter = counter;
        this.index = index;
        this.callers = callers;
    }

    /** Among the projects the caller answers for. */
    public Found mine(SearchFilter filter, SearchQuery query, PageQuery page) {
        return search(Scope.of(callers.current()), filter, query, page, Order.NEWEST);
    }

    /** In the open library. */
    public Found library(SearchFilter filter, SearchQuery query, PageQuery page) {
        return search(Scope.library(), filter, query, page, Order.OLDEST);
    }

    private Found search(Conditions scope, SearchFilter filter, SearchQuery query, PageQuery page, Order otherwise) {
        var order = query.sort(filter, otherwise);
        var after = Ending.read(order, page.after());
        var top = index.top();
        var counts = query.counts ? counter.count(scope, filter, top) : null;
        var known = counts != null && counts.total().exact() ? counts.total().projects() : Long.MAX_VALUE;
        var wanted = new Wanted(scope, filter, order, after, top, page.limit() + 1);
        var hits = known == 0 ? List.<Ending>of() : hits(wanted, known <= FEW);
        return found(hits, order, page.limit(), counts);
    }

    /** What a page is asked for; one more than the page holds. */
    private record Wanted(
            Conditions scope,
            SearchFilter filter,
            Order order,
            @Nullable Ending after,
            long top,
            int most) {

        Conditions conditions() {
            return scope.and(filter.conditions().each());
        }

        /** The first place that may be found. */
        long from() {
            if (after == null) {
                return order.isAscending() ? 0 : Long.MAX_VALUE;
            }
            return order.isAscending() ? after.place() + 1 : after.place() - 1;
        }

        Place ended() {
            return after == null ? new Place(0, null) : new Place(after.place(), after.key());
        }
    }

    private List<Ending> hits(Wanted wanted, boolean few) {
        return switch (wanted.order()) {
            case RELEVANCE -> byRelevance(wanted);
            case NEWEST, OLDEST ->
                tier(
                        0,
                        finder.byPlace(
                                wanted.conditions(),
                                wanted.order().isAscending(),
                                wanted.from(),
                                wanted.top(),
                                wanted.most()));
            case ID, LARGEST, SMALLEST, ENTERED_LAST, ENTERED_FIRST, STARTED_LAST, STARTED_FIRST ->
                tier(
                        0,
                        few && !wanted.conditions().isEmpty()
                                ? finder.gather(
                                        wanted.conditions(),
                                        wanted.order(),
                                        wanted.ended(),
                                        wanted.top(),
                                        wanted.most())
                                : finder.byKey(
                                        wanted.conditions(),
                                        wanted.order(),
                                        wanted.ended(),
                                        wanted.top(),
                                        wanted.most()));
        };
    }

    /** First those whose own name has the words, then those whose enterprise has. */
    private List<Ending> byRelevance(Wanted wanted) {
        var hits = new ArrayList<Ending>();
        var first = wanted.after() == null || wanted.after().tier() == 0;
        if (first) {
            var conditions =
                    wanted.scope().and(wanted.filter().conditionsByName().each());
            hits.addAll(tier(0, finder.byPlace(conditions, false, wanted.from(), wanted.top(), wanted.most())));
        }
        if (hits.size() < wanted.most()) {
            var conditions =
                    wanted.scope().and(wanted.filter().conditionsByEnterprise().each());
            var from = first ? Long.MAX_VALUE : wanted.from();
            hits.addAll(tier(1, finder.byPlace(conditions, false, from, wanted.top(), wanted.most() - hits.size())));
        }
        return hits;
    }

    private static List<Ending> tier(int tier, List<Hit> hits) {
        return hits.stream()
                .map(hit -> new Ending(tier, hit.place(), hit.key(), hit.id()))
                .toList();
    }

    private static Found found(List<Ending> hits, Order order, int limit, @Nullable Counts counts) {
        var shown = hits.subList(0, Math.min(limit, hits.size()));
        var next = hits.size() > limit ? shown.getLast().cursor(order) : null;
        return new Found(shown.stream().map(Ending::id).toList(), next, counts);
    }
}
