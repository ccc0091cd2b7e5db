package org.fourthousand.registry.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.value.Division;
import org.fourthousand.registry.application.ProjectStage;
import org.fourthousand.registry.application.TextIndex;
import org.jspecify.annotations.Nullable;

/** Lets the list of projects find words by the index. */
@ApplicationScoped
class TextSearch implements TextIndex {

    private final Finder finder;
    private final Callers callers;

    TextSearch(Finder finder, Callers callers) {
        this.finder = finder;
        this.callers = callers;
    }

    @Override
    public List<UUID> idsWith(
            String text, @Nullable ProjectStage stage, @Nullable Division division, UUID after, int most) {
        var filter = new SearchFilter();
        filter.text = text;
        filter.stage = stage;
        filter.division = division;
        var conditions = Scope.of(callers.current()).and(filter.conditions().each());
        return finder.byKey(conditions, Order.ID, new Place(0, after.toString()), most, false).stream()
                .map(Hit::id)
                .toList();
    }
}
