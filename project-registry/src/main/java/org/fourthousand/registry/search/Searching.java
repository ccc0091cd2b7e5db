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
    private static final long FEW = 3_000;

    private final Finder finder;
    private final Counter counter;
    private final Callers callers;

    Searching(Finder finder, Counter counter, Callers callers) {
        this.finder = finder;
        this.counter = counter;
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
        var conditions = scope.and(filter.conditions().each());
        var counts = query.counts ? counter.count(scope, filter) : null;
        var after = Ending.read(order, page.after());
        var hits = switch (order) {
            case RELEVANCE -> byRelevance(scope, filter, after, page.limit() + 1);
            case NEWEST, OLDEST ->
                tier(0, finder.byPlace(conditions, order.isAscending(), beyond(order, after), page.limit() + 1));
            case ID, LARGEST, SMALLEST, ENTERED_LAST, ENTERED_FIRST, STARTED_LAST, STARTED_FIRST ->
                tier(
                        0,
                        finder.byKey(
                                conditions,
                                order,
                                new Place(after == null ? 0 : after.place(), after == null ? null : after.key()),
                                page.limit() + 1,
                                isFew(counts, conditions)));
        };
        return found(hits, order, page.limit(), counts);
    }

    /** First those whose own name has the words, then those whose enterprise has. */
    private List<Ending> byRelevance(Conditions scope, SearchFilter filter, @Nullable Ending after, int most) {
        var hits = new ArrayList<Ending>();
        if (after == null || after.tier() == 0) {
            var conditions = scope.and(filter.conditionsByName().each());
            hits.addAll(tier(0, finder.byPlace(conditions, false, beyond(Order.RELEVANCE, after), most)));
        }
        if (hits.size() < most) {
            var conditions = scope.and(filter.conditionsByEnterprise().each());
            var from = after == null || after.tier() == 0 ? Long.MAX_VALUE : after.place() - 1;
            hits.addAll(tier(1, finder.byPlace(conditions, false, from, most - hits.size())));
        }
        return hits;
    }

    private static long beyond(Order order, @Nullable Ending after) {
        if (after == null) {
            return order.isAscending() ? 0 : Long.MAX_VALUE;
        }
        return order.isAscending() ? after.place() + 1 : after.place() - 1;
    }

    private boolean isFew(@Nullable Counts counts, Conditions conditions) {
        var total = counts != null ? counts.total() : counter.total(conditions);
        return total.exact() && total.projects() <= FEW;
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
