package org.fourthousand.registry.application;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.Industry;
import org.jspecify.annotations.Nullable;

/** A form taken apart into its single values, each under a path and a name that do not depend on the position of a line. */
final class FormLeaves {

    private static final Text BETWEEN_NAMES = Text.same(FormNames.BETWEEN);
    private static final Text YES = Text.of("是", "yes");
    private static final Text NO = Text.of("否", "no");

    private final Map<String, Leaf> leaves = new LinkedHashMap<>();

    private FormLeaves() {}

    /**
     * One value of a form.
     *
     * @param name official name of the field, with the parts it lies in
     * @param value as people read it
     */
    record Leaf(Text name, Text value) {}

    /** All values that are filled in, in the order of the form; also of a form that has nulls. */
    static Map<String, Leaf> of(Application form) {
        var all = new FormLeaves();
        all.parts(form, "", "", null);
        return all.leaves;
    }

    private void parts(Record whole, String path, String fields, @Nullable Text name) {
        var about = whole instanceof FormLine line ? line.about() : null;
        for (var part : whole.getClass().getRecordComponents()) {
            var value = valueOf(part, whole);
            if (value == null || value == about) {
                continue;
            }
            var field = fields.isEmpty() ? part.getName() : fields + "/" + part.getName();
            var own = FormNames.of(field);
            take(value, path + "/" + part.getName(), field, name == null ? own : join(name, BETWEEN_NAMES, own));
        }
    }

    private void take(Object value, String path, String fields, Text name) {
        if (value instanceof List<?> list) {
            if (list.stream().anyMatch(FormLine.class::isInstance)) {
                lines(list, path, fields, name);
            } else if (!list.isEmpty()) {
                leaves.put(
                        path,
                        new Leaf(
                                name,
                                Text.same(list.stream().map(Objects::toString).collect(Collectors.joining("、")))));
            }
        } else if (value instanceof Record part && part.getClass().getPackage() == FormLeaves.class.getPackage()) {
            parts(part, path, fields, name);
        } else {
            leaves.put(path, new Leaf(name, words(value)));
        }
    }

    private void lines(List<?> list, String path, String fields, Text name) {
        var seen = new LinkedHashMap<String, Integer>();
        for (var item : list) {
            if (!(item instanceof Record line)) {
                continue;
            }
            var about = ((FormLine) item).about();
            var twin = seen.merge(Objects.toString(about, ""), 1, Integer::sum);
            var suffix = twin == 1 ? "" : " (" + twin + ")";
            var words = about == null ? Text.of("未填", "not filled in") : words(about);
            var key = (Objects.toString(about, "") + suffix).replace("~", "~0").replace("/", "~1");
            parts(line, path + "/" + key, fields, join(name, BETWEEN_NAMES, words, Text.same(suffix)));
        }
    }

    private static Text words(Object value) {
        return switch (value) {
            case Worded worded -> worded.words();
            case Boolean yes -> yes ? YES : NO;
            case BigDecimal number -> Text.same(number.stripTrailingZeros().toPlainString());
            case Division division -> Text.same(division.code() + " " + division.name());
            case Industry industry -> Text.same(industry.code() + " " + industry.name());
            default -> Text.same(value.toString());
        };
    }

    private static Text join(Text... parts) {
        var zh = new StringBuilder();
        var en = new StringBuilder();
        for (var part : parts) {
            zh.append(part.zh());
            en.append(part.en());
        }
        return Text.of(zh.toString(), en.toString());
    }

    private static @Nullable Object valueOf(RecordComponent part, Record whole) {
        try {
            return part.getAccessor().invoke(whole);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
