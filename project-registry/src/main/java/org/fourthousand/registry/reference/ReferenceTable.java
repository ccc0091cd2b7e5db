package org.fourthousand.registry.reference;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;

/** The tables of reference data, each with the clause that names its facts and what its items say. */
@Schema(type = SchemaType.STRING, examples = "parks", description = "参考数据表 | A table of reference data")
@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
public enum ReferenceTable {
    /** 千亿产业, and the industries that clauses 二.2 and 二.3 add. */
    PILLARS(
            "二.1",
            "支柱产业",
            "Pillar industries",
            ReferenceColumn.text("clause"),
            ReferenceColumn.oneOf("traditional", "true", "false"),
            ReferenceColumn.codes("industries", "industries")),
    /** 子产业 of the pillars with the role the decision gives them. */
    SUB_INDUSTRIES(
            "二.1",
            "子产业",
            "Sub-industries",
            ReferenceColumn.code("pillar", "pillars"),
            ReferenceColumn.oneOf("role", "ADVANTAGE", "CHARACTERISTIC", "EMERGING")),
    /** 战略性新兴产业 and 生产性服务业. */
    STRATEGIC_INDUSTRIES(
            "二.2",
            "战略性新兴产业与生产性服务业",
            "Strategic emerging industries and producer services",
            ReferenceColumn.oneOf("kind", "STRATEGIC_EMERGING", "PRODUCER_SERVICES"),
            ReferenceColumn.texts("fields")),
    /** 一核多极. */
    GROWTH_POLES(
            "二.3",
            "增长极",
            "Growth poles",
            ReferenceColumn.codes("parks", "parks"),
            ReferenceColumn.codes("industries", "industries")),
    /** 产业园区. */
    PARKS(
            "三.1",
            "产业园区",
            "Industrial parks",
            ReferenceColumn.texts("aliases"),
            ReferenceColumn.oneOf(
                    "level", "NATIONAL_ETDZ", "NATIONAL_HTDZ", "PROVINCIAL_EDZ", "PROVINCIAL_HTDZ", "BONDED_ZONE"),
            ReferenceColumn.code("type", "park-types"),
            ReferenceColumn.oneOf("status", "NORMAL", "WARNED", "DELISTED"),
            ReferenceColumn.code("division", "divisions"),
            ReferenceColumn.decimal("areaHectares"),
            ReferenceColumn.texts("dominantIndustries"),
            ReferenceColumn.code("pole", "growth-poles")),
    /** 综合性园区, 特色专业性园区. */
    PARK_TYPES("三.1", "园区类型", "Types of park", ReferenceColumn.decimal("dominantShareAtLeast")),
    /** 产业集群. */
    CLUSTERS("三.2", "产业集群", "Industrial clusters"),
    /** 行政区划, GB/T 2260. */
    DIVISIONS(
            "一.1",
            "行政区划(GB/T 2260)",
            "Administrative divisions (GB/T 2260)",
            ReferenceColumn.oneOf("kind", "PROVINCE", "PREFECTURE", "COUNTY", "ZONE"),
            ReferenceColumn.code("parent", "divisions")),
    /** 门类 and 大类 of GB/T 4754-2017. */
    INDUSTRIES(
            "一.1",
            "国民经济行业分类(GB/T 4754-2017)",
            "Industrial classification (GB/T 4754-2017)",
            ReferenceColumn.oneOf("level", "SECTION", "DIVISION"),
            ReferenceColumn.code("parent", "industries")),
    /** 市场准入标准. */
    MARKET_GATES("五.5", "市场准入标准", "Market-access gates", ReferenceColumn.text("clause"), ReferenceColumn.text("field")),
    /** 产业结构调整指导目录. */
    CATALOGUE_CLASSES(
            "五.5",
            "产业结构调整指导目录类别",
            "Classes of the catalogue for industrial restructuring",
            ReferenceColumn.text("meaning")),
    /** 专项资金, an open list. */
    FUNDS("六.3", "专项资金", "Special funds", ReferenceColumn.text("clause"));

    private final String clause;
    private final Text title;
    private final List<ReferenceColumn> columns;

    ReferenceTable(String clause, String zh, String en, ReferenceColumn... columns) {
        this.clause = clause;
        this.title = Text.of(zh, en);
        this.columns = List.of(columns);
    }

    /** The table of that name, for example {@code growth-poles}. */
    public static Optional<ReferenceTable> named(String path) {
        return Arrays.stream(values())
                .filter(table -> table.path().equals(path))
                .findFirst();
    }

    /**
     * From a path.
     *
     * @throws Problem 404 when there is no such table
     */
    public static ReferenceTable fromString(String path) {
        return named(path).orElseThrow(() -> Problem.notFound("reference table", path));
    }

    /** Its name in addresses, in kebab case. */
    @JsonValue
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The clause of the decision that names its facts. */
    public String clause() {
        return clause;
    }

    /** What it is called. */
    public Text title() {
        return title;
    }

    /** What its items say beside code, name and source. */
    public List<ReferenceColumn> columns() {
        return columns;
    }

    @Override
    public String toString() {
        return path();
    }
}
