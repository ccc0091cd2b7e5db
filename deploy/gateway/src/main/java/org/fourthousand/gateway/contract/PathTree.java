package org.fourthousand.gateway.contract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what stands at an address among path templates; as OpenAPI wants it, what is written out goes before what is not. */
final class PathTree<T> {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private final Map<String, PathTree<T>> literal = new HashMap<>();
    private final List<Variable<T>> variable = new ArrayList<>();
    private @Nullable T value;

    private record Variable<T>(Pattern pattern, PathTree<T> tree) {}

    /** Puts something at a template, for example {@code /api/registry/v1/projects/{id}}. */
    void put(String template, T added) {
        var tree = this;
        for (var segment : segments(template)) {
            tree = tree.child(segment);
        }
        tree.value = added;
    }

    /** What stands at the address; empty when no template fits. */
    Optional<T> find(String path) {
        return Optional.ofNullable(find(segments(path)));
    }

    private PathTree<T> child(String segment) {
        if (!segment.contains("{")) {
            return literal.computeIfAbsent(segment, absent -> new PathTree<>());
        }
        var pattern = new StringBuilder();
        var parameter = PARAMETER.matcher(segment);
        int from = 0;
        while (parameter.find()) {
            pattern.append(Pattern.quote(segment.substring(from, parameter.start())))
                    .append("[^/]+");
            from = parameter.end();
        }
        pattern.append(Pattern.quote(segment.substring(from)));
        for (var known : variable) {
            if (known.pattern().pattern().contentEquals(pattern)) {
                return known.tree();
            }
        }
        var added = new Variable<>(Pattern.compile(pattern.toString()), new PathTree<T>());
        variable.add(added);
        return added.tree();
    }

    private @Nullable T find(Deque<String> rest) {
        if (rest.isEmpty()) {
            return value;
        }
        var segment = rest.pop();
        try {
            var exact = literal.get(segment);
            var found = exact == null ? null : exact.find(rest);
            for (int i = 0; found == null && i < variable.size(); i++) {
                var candidate = variable.get(i);
                found = candidate.pattern().matcher(segment).matches()
                        ? candidate.tree().find(rest)
                        : null;
            }
            return found;
        } finally {
            rest.push(segment);
        }
    }

    private static Deque<String> segments(String path) {
        return new ArrayDeque<>(List.of(path.split("/", -1)));
    }
}
