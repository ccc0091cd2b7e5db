package org.fourthousand.registry.reference;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.problem.Text;

/**
 * One thing the items of a table say.
 *
 * @param name of the attribute
 * @param kind what its values are
 * @param options the values to choose from, or the table whose codes they are; empty otherwise
 */
@Schema(name = "ReferenceColumn", description = "参考数据属性 | An attribute of the items of a reference table")
public record ReferenceColumn(String name, Kind kind, List<String> options) {

    private static final int LONGEST = 500;
    private static final int MOST = 200;
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,4})?");

    /** What the values of an attribute are. */
    @Schema(name = "ReferenceColumnKind")
    public enum Kind {
        /** Words. */
        TEXT,
        /** A list of words. */
        TEXTS,
        /** A decimal number as a string; its unit is in the attribute's name, percent for shares. */
        DECIMAL,
        /** One of the options. */
        ONE_OF,
        /** A code of another table. */
        CODE,
        /** A list of codes of another table. */
        CODES
    }

    static ReferenceColumn text(String name) {
        return new ReferenceColumn(name, Kind.TEXT, List.of());
    }

    static ReferenceColumn texts(String name) {
        return new ReferenceColumn(name, Kind.TEXTS, List.of());
    }

    static ReferenceColumn decimal(String name) {
        return new ReferenceColumn(name, Kind.DECIMAL, List.of());
    }

    static ReferenceColumn oneOf(String name, String... options) {
        return new ReferenceColumn(name, Kind.ONE_OF, List.of(options));
    }

    static ReferenceColumn code(String name, String table) {
        return new ReferenceColumn(name, Kind.CODE, List.of(table));
    }

    static ReferenceColumn codes(String name, String table) {
        return new ReferenceColumn(name, Kind.CODES, List.of(table));
    }

    /** Whether a value is a list. */
    boolean isList() {
        return switch (kind) {
            case TEXTS, CODES -> true;
            case TEXT, DECIMAL, ONE_OF, CODE -> false;
        };
    }

    /** The table whose codes the values are, when they are codes. */
    Optional<ReferenceTable> codesOf() {
        return switch (kind) {
            case CODE, CODES -> ReferenceTable.named(options.getFirst());
            case TEXT, TEXTS, DECIMAL, ONE_OF -> Optional.empty();
        };
    }

    /** What is wrong with a value as it came, if anything; whether a code exists is looked up elsewhere. */
    Optional<Text> fault(Object value) {
        if (isList()) {
            return value instanceof List<?> list
                            && list.size() <= MOST
                            && list.stream().allMatch(this::isWord)
                    ? Optional.empty()
                    : Optional.of(Text.of("须为文本列表。", "It must be a list of texts."));
        }
        if (!isWord(value)) {
            return Optional.of(Text.of("须为文本。", "It must be a text."));
        }
        var word = (String) value;
        return switch (kind) {
            case DECIMAL ->
                DECIMAL.matcher(word).matches()
                        ? Optional.empty()
                        : Optional.of(
                                Text.of("须为十进制数文本,例如 \"50\"。", "It must be a decimal as a text, such as \"50\"."));
            case ONE_OF ->
                options.contains(word)
                        ? Optional.empty()
                        : Optional.of(
                                Text.of("须为下列之一:%s。", "It must be one of: %s.").with(String.join(", ", options)));
            case TEXT, TEXTS, CODE, CODES -> Optional.empty();
        };
    }

    /** The values of an attribute whose form is right, as a list. */
    static List<String> values(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String.class::cast).toList()
                : List.of((String) value);
    }

    private boolean isWord(Object value) {
        return value instanceof String word && !word.isBlank() && word.length() <= LONGEST && word.indexOf('\0') < 0;
    }
}
