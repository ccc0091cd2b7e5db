package org.fourthousand.registry.application;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.fourthousand.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/** What reads differently in two forms, in the order of the form: one line per value. */
final class FormDifference {

    private static final List<String> ORDER = Arrays.stream(Application.class.getRecordComponents())
            .map(part -> part.getName())
            .toList();

    private FormDifference() {}

    /**
     * One value that is not the same.
     *
     * @param path in the form; a line of a list is a step by its year, kind or name
     * @param name official name of the field, with the parts it lies in
     * @param before as people read it, null where it was not filled in
     * @param after as people read it, null where it no longer is
     */
    record Line(
            String path,
            Text name,
            @Nullable Text before,
            @Nullable Text after) {}

    static List<Line> between(Application before, Application after) {
        var old = FormLeaves.of(before);
        var now = FormLeaves.of(after);
        var paths = new LinkedHashSet<>(old.keySet());
        paths.addAll(now.keySet());
        return paths.stream()
                .filter(path -> !Objects.equals(old.get(path), now.get(path)))
                .sorted(Comparator.comparingInt(path -> ORDER.indexOf(path.split("/", -1)[1])))
                .map(path -> line(path, old.get(path), now.get(path)))
                .toList();
    }

    private static Line line(String path, FormLeaves.@Nullable Leaf old, FormLeaves.@Nullable Leaf now) {
        var name = Stream.of(Objects.requireNonNullElse(now, old), old)
                .filter(Objects::nonNull)
                .map(FormLeaves.Leaf::name)
                .findFirst()
                .orElseThrow();
        return new Line(path, name, old == null ? null : old.value(), now == null ? null : now.value());
    }
}
