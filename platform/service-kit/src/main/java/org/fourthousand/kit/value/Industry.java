package org.fourthousand.kit.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A division (大类) of the industry classification GB/T 4754-2017 with its section letter (门类): {@code C35} is 专用设备制造业. */
@Schema(
        type = SchemaType.STRING,
        pattern = Industry.SYNTAX,
        examples = "C35",
        description =
                "国民经济行业大类(GB/T 4754-2017),门类字母加两位数字 | Industry: section letter and two-digit division of GB/T 4754-2017")
public final class Industry implements Comparable<Industry> {

    static final String SYNTAX = "^[A-T][0-9]{2}$";

    private static final Pattern TEXT = Pattern.compile(SYNTAX);
    private static final Map<String, Industry> BY_DIVISION = load();

    private final String code;
    private final String name;

    private Industry(String code, String name) {
        this.code = code;
        this.name = name;
    }

    private static Map<String, Industry> load() {
        var known = new TreeMap<String, Industry>();
        for (var row : ReferenceTable.rows("industry-divisions.csv")) {
            var industry = new Industry(row.get("code"), row.get("name"));
            known.put(industry.division(), industry);
        }
        return known;
    }

    /**
     * Reads a section letter and division such as {@code C35}.
     *
     * @throws InvalidValue when the standard has no such division, or has it in another section
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Industry of(String code) {
        if (!TEXT.matcher(code).matches()) {
            throw new InvalidValue(
                    "行业代码须为门类字母加两位大类数字,例如 C35;收到:" + InvalidValue.shown(code),
                    "An industry is a section letter and a two-digit division, such as C35; got: "
                            + InvalidValue.shown(code));
        }
        Industry industry = BY_DIVISION.get(code.substring(1));
        if (industry == null) {
            throw new InvalidValue("GB/T 4754-2017 没有大类:" + code, "GB/T 4754-2017 has no such division: " + code);
        }
        if (!industry.code.equals(code)) {
            throw new InvalidValue(
                    "大类 %s 属于门类 %s:%s".formatted(industry.division(), industry.section(), code),
                    "Division %s belongs to section %s: %s".formatted(industry.division(), industry.section(), code));
        }
        return industry;
    }

    /** {@link #of(String)} under the name by which path and query parameters find it. */
    public static Industry fromString(String code) {
        return of(code);
    }

    /** Every division of the standard, 01 to 97. */
    public static List<Industry> all() {
        return List.copyOf(BY_DIVISION.values());
    }

    /** Section letter and division, {@code C35}. */
    public String code() {
        return code;
    }

    /** The name of the division (大类) in the standard, in Chinese. */
    public String name() {
        return name;
    }

    /** The section (门类) letter, {@code A} to {@code T}; manufacturing is {@code C}. */
    public String section() {
        return code.substring(0, 1);
    }

    /** The two digits of the division, {@code 01} to {@code 97}. */
    public String division() {
        return code.substring(1);
    }

    @Override
    public int compareTo(Industry other) {
        return division().compareTo(other.division());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Industry that && code.equals(that.code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
