package org.fourthousand.kit.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An administrative division of Hunan (行政区划, GB/T 2260): the province, its 14 prefectures, its 122 counties, and 12 functional zones that carry
 * a code but are no counties. Every code is checked against the table, so a division that exists here exists.
 */
@Schema(
        type = SchemaType.STRING,
        pattern = "^43[0-9]{4}$",
        examples = "430102",
        description = "湖南省行政区划代码(GB/T 2260),6位 | Division of Hunan, six digits of GB/T 2260")
public final class Division implements Comparable<Division> {

    /** What a code stands for. */
    public enum Kind {
        /** 省. */
        PROVINCE,
        /** 市州. */
        PREFECTURE,
        /** 县市区. */
        COUNTY,
        /** 功能区: a development or management zone (suffix 71–79), not a county. */
        ZONE
    }

    private static final Map<String, Division> KNOWN = load();

    private final String code;
    private final String name;
    private final Kind kind;

    private Division(String code, String name, Kind kind) {
        this.code = code;
        this.name = name;
        this.kind = kind;
    }

    private static Map<String, Division> load() {
        var known = new TreeMap<String, Division>();
        for (var row : ReferenceTable.rows("divisions-hunan.csv")) {
            known.put(row.get("code"), new Division(row.get("code"), row.get("name"), Kind.valueOf(row.get("kind"))));
        }
        return known;
    }

    /**
     * Reads a six-digit code.
     *
     * @throws InvalidValue when no division of the province has this code
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Division of(String code) {
        return find(code)
                .orElseThrow(() -> new InvalidValue(
                        "湖南省没有行政区划代码:" + InvalidValue.shown(code),
                        "No division of Hunan has this GB/T 2260 code: " + InvalidValue.shown(code)));
    }

    /** {@link #of(String)} under the name by which path and query parameters find it. */
    public static Division fromString(String code) {
        return of(code);
    }

    /** The division with this code, if it is one of the province's today. */
    public static Optional<Division> find(String code) {
        return Optional.ofNullable(KNOWN.get(code));
    }

    /** Every division, in the order of its code. */
    public static List<Division> all() {
        return List.copyOf(KNOWN.values());
    }

    /** Six digits. */
    public String code() {
        return code;
    }

    /** The official Chinese name, for example 长沙市. */
    public String name() {
        return name;
    }

    /** Whether it is the province, a prefecture, a county or a functional zone. */
    public Kind kind() {
        return kind;
    }

    /** Whether this is one of the 14 prefectures (市州). */
    public boolean isPrefecture() {
        return kind == Kind.PREFECTURE;
    }

    /** Whether this is a county, a county-level city or a district (县市区); a functional zone is not. */
    public boolean isCounty() {
        return kind == Kind.COUNTY;
    }

    /**
     * The prefecture (市州) this division lies in; a prefecture answers itself.
     *
     * @throws InvalidValue for the province, which lies in none
     */
    public Division prefecture() {
        if (kind == Kind.PROVINCE) {
            throw new InvalidValue("省级行政区划不属于任何市州", "The province lies in no prefecture");
        }
        return of(code.substring(0, 4) + "00");
    }

    /** Whether the other division is this one or lies in it; an officer may act where their division contains the project's. */
    public boolean contains(Division other) {
        return switch (kind) {
            case PROVINCE -> true;
            case PREFECTURE -> other.kind != Kind.PROVINCE && equals(other.prefecture());
            case COUNTY, ZONE -> equals(other);
        };
    }

    /**
     * Whether this county answers to the province directly (省直管县) and so skips the city's recommendation.
     *
     * @param policy which counties do; that differs from matter to matter, so the caller brings it
     */
    public boolean isUnderProvince(DirectCounties policy) {
        return policy.counties().contains(this);
    }

    @Override
    public int compareTo(Division other) {
        return code.compareTo(other.code);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Division that && code.equals(that.code);
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
