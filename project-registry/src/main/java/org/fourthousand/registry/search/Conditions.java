package org.fourthousand.registry.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Everything that is asked of a project. */
record Conditions(List<Condition> each) {

    /** More keys than these make the index look up more than they save; the rows are tested by all. */
    private static final int RAREST = 3;

    Conditions {
        each = List.copyOf(each);
    }

    boolean isEmpty() {
        return each.isEmpty();
    }

    Conditions and(List<Condition> others) {
        var all = new ArrayList<>(each);
        all.addAll(others);
        return new Conditions(all);
    }

    Conditions without(Predicate<Condition> which) {
        return new Conditions(each.stream().filter(which.negate()).toList());
    }

    /** Those that ask for a facet's value. */
    Conditions exact() {
        return without(condition -> condition.exact() == null);
    }

    /** Whether a project meets all; only where each asks for a facet's value. */
    boolean hold(GatheredProject project) {
        return each.stream().allMatch(condition -> condition.holds(project));
    }

    /** As the condition of a query over the index's rows. */
    String rows() {
        return isEmpty() ? "true" : each.stream().map(Condition::rows).collect(Collectors.joining(" and "));
    }

    /** The rarest keys under which all that matches is found, among others; most projects are in the library. */
    String keys() {
        var rare =
                each.stream().filter(condition -> !condition.kind().isCommon()).toList();
        return (rare.isEmpty() ? each : rare)
                .stream()
                        .sorted(Comparator.comparing(Condition::kind))
                        .limit(RAREST)
                        .map(condition -> "(" + condition.keys() + ")")
                        .collect(Collectors.joining(" & "));
    }

    Map<String, Object> parameters() {
        var all = new HashMap<String, Object>();
        each.forEach(condition -> all.putAll(condition.parameters()));
        return all;
    }

    /** The level at which the kept counts can tell all of it; empty when they cannot. */
    Optional<Level> level() {
        var level = Level.NONE;
        for (var condition : each) {
            if (condition.level() == null) {
                return Optional.empty();
            }
            level = level.and(condition.level());
        }
        return Optional.of(level);
    }
}
