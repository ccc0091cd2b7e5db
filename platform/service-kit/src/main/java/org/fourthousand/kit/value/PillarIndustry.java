package org.fourthousand.kit.value;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The industries the decision names and the divisions of GB/T 4754-2017 that count towards each: the nine pillars of clause 二.1 (千亿产业), and the
 * three that clauses 二.2 and 二.3 add. No division counts towards two of them. The mapping of divisions is a choice of this project, the
 * decision gives none.
 */
@Schema(description = "决定所列产业:二.1 九大千亿产业及二.2、二.3 所列产业 | Industries the decision names: nine pillars and three more")
@SuppressWarnings("ImmutableEnumChecker") // the set is unmodifiable
public enum PillarIndustry {
    EQUIPMENT("装备", "Equipment", "二.1", "C33", "C34", "C35", "C37", "C38", "C40"),
    FOOD("食品", "Food", "二.1", "C13", "C14", "C15"),
    ELECTRONICS("电子信息", "Electronics and information technology", "二.1", "C39", "I63", "I64", "I65"),
    AUTOMOBILE("汽车", "Automobiles", "二.1", "C36"),
    NONFERROUS("有色", "Non-ferrous metals", "二.1", "B09", "C32"),
    PETROCHEMICAL("石化", "Petrochemicals", "二.1", "C25", "C26", "C28", "C29"),
    BUILDING_MATERIALS("建材", "Building materials", "二.1", "C30"),
    LIGHT_INDUSTRY("轻工", "Light industry", "二.1", "C19", "C20", "C21", "C22", "C23", "C24"),
    METALLURGY("冶金", "Metallurgy", "二.1", "B08", "C31"),
    /** Named by clause 二.3 for the 岳益常 corridor. */
    TEXTILE("纺织", "Textiles", "二.3", "C17", "C18"),
    /** A strategic emerging industry of clause 二.2. */
    MEDICINE("医药", "Medicine", "二.2", "C27"),
    /** A strategic emerging industry of clause 二.2. */
    ENVIRONMENT("节能环保", "Energy saving and environmental protection", "二.2", "C42", "N77");

    private final String zh;
    private final String en;
    private final String clause;
    private final SortedSet<Industry> industries;

    PillarIndustry(String zh, String en, String clause, String... divisions) {
        this.zh = zh;
        this.en = en;
        this.clause = clause;
        this.industries = Collections.unmodifiableSortedSet(
                new TreeSet<>(Arrays.stream(divisions).map(Industry::of).toList()));
    }

    /** The one an industry counts towards, if any: 烟草 (C16), for example, counts towards none. */
    public static Optional<PillarIndustry> of(Industry industry) {
        return Arrays.stream(values())
                .filter(pillar -> pillar.industries.contains(industry))
                .findFirst();
    }

    /** The decision's own word, in Chinese. */
    public String zh() {
        return zh;
    }

    /** The name in English. */
    public String en() {
        return en;
    }

    /** The clause that names it. */
    public String clause() {
        return clause;
    }

    /** Whether it is one of the nine pillars (千亿产业) of clause 二.1. */
    public boolean isPillar() {
        return "二.1".equals(clause);
    }

    /** The traditional industries (传统优势产业) of clause 二.1, which are to be upgraded rather than enlarged. */
    public boolean isTraditional() {
        return switch (this) {
            case NONFERROUS, PETROCHEMICAL, BUILDING_MATERIALS, LIGHT_INDUSTRY, METALLURGY -> true;
            case EQUIPMENT, FOOD, ELECTRONICS, AUTOMOBILE, TEXTILE, MEDICINE, ENVIRONMENT -> false;
        };
    }

    /** The divisions that count towards it. */
    public SortedSet<Industry> industries() {
        return industries;
    }
}
