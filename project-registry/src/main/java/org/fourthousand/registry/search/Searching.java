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

    private final Finder finder;
    private final Counter counter;
    private final Gatherer gatherer;
    private final IndexRows index;
    private final Callers callers;

    Searching(Finder finder, Counter counter, Gatherer gatherer, IndexRows index, Callers callers) {
        this.finder = finder;
        this.counter = counter;
        this.gatherer = gatherer;
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
        var wanted = new Wanted(scope, filter, order, after, top, page.limit() + 1);
        return query.counts ? counted(wanted) : found(hits(wanted), wanted, null);
    }

    /** What few meet is gathered at once, counted and sorted; what many meet is counted first, and then found. */
    private Found counted(Wanted wanted) {
        var conditions = wanted.conditions();
        if (KeptCounts.canTell(conditions, Level.NONE)) {
            return byKeptCounts(wanted, conditions);
        }
        var exact = conditions.exact();
        var rest = conditions.without(exact.each()::contains);
        var all = exact.isEmpty() || KeptCounts.canTell(rest, Level.NONE) ? null : gather(wanted, rest);
        if (all != null && all.isWhole()) {
            return byGathered(wanted, all, exact);
        }
        var some = gather(wanted, conditions);
        var looking = counter.byLooking(wanted.top());
        var counts = counter.count(wanted.scope(), wanted.filter(), (asked, facets) -> {
            if (asked.equals(conditions)) {
                return some.tally(facets);
            }
            return all != null && asked.equals(rest) ? all.tally(facets) : looking.tally(asked, facets);
        });
        return found(page(some, wanted), wanted, counts);
    }

    private Found byKeptCounts(Wanted wanted, Conditions conditions) {
        var counts = counter.count(wanted.scope(), wanted.filter(), counter.byLooking(wanted.top()));
        var total = counts.total().projects();
        if (total == 0) {
            return found(List.of(), wanted, counts);
        }
        var few = total <= BoundedCounts.BOUND && !conditions.isEmpty();
        return found(few ? page(gather(wanted, conditions), wanted) : hits(wanted), wanted, counts);
    }

    /** From all there is without asking for facets' values: each facet is counted without its own. */
    private Found byGathered(Wanted wanted, Gathered all, Conditions exact) {
        var counts = counter.count(
                wanted.scope(),
                wanted.filter(),
                (asked, facets) -> all.meeting(asked.exact()).tally(facets));
        return found(page(all.meeting(exact), wanted), wanted, counts);
    }

    private Gathered gather(Wanted wanted, Conditions conditions) {
        return gatherer.gather(conditions, wanted.filter().byName(), wanted.top());
    }

    private List<Ending> page(Gathered gathered, Wanted wanted) {
        return gathered.first(wanted.order(), wanted.after(), wanted.most()).orElseGet(() -> hits(wanted));
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

    private List<Ending> hits(Wanted wanted) {
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
                tier(0, finder.byKey(wanted.conditions(), wanted.order(), wanted.ended(), wanted.top(), wanted.most()));
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

    private static Found found(List<Ending> hits, Wanted wanted, @Nullable Counts counts) {
        var limit = wanted.most() - 1;
        var shown = hits.subList(0, Math.min(limit, hits.size()));
        var next = hits.size() > limit ? shown.getLast().cursor(wanted.order()) : null;
        return new Found(shown.stream().map(Ending::id).toList(), next, counts);
    }
}
