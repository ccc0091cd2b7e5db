package org.fourthousand.registry.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.registry.application.TextIndex;

/** Lets the list of projects find words by the index. */
@ApplicationScoped
class TextSearch implements TextIndex {

    private final Finder finder;
    private final IndexRows index;
    private final Callers callers;

    TextSearch(Finder finder, IndexRows index, Callers callers) {
        this.finder = finder;
        this.index = index;
        this.callers = callers;
    }

    @Override
    public List<UUID> idsWith(Wanted wanted, UUID after, int most) {
        var filter = new SearchFilter();
        filter.text = wanted.text();
        filter.stage = wanted.stage();
        filter.division = wanted.division();
        filter.industry = wanted.industry();
        filter.fund = wanted.fund();
        var conditions = Scope.of(callers.current()).and(filter.conditions().each());
        return finder.byKey(conditions, Order.ID, new Place(0, after.toString()), index.top(), most).stream()
                .map(Hit::id)
                .toList();
    }
}
