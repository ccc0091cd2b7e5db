package org.fourthousand.registry.exchange;

import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.GrowthPole;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.kit.value.PillarIndustry;
import org.fourthousand.registry.application.Fund;
import org.fourthousand.registry.application.ProjectStage;
import org.jspecify.annotations.Nullable;

/** The columns of an export, in their order: codes as they are on the wire, and beside them what they are called. */
enum ExportColumn {
    ID("id", "项目编号", "Project id"),
    NAME("name", "项目名称", "Project name"),
    PROJECT_CODE("project_code", "投资项目统一代码", "Investment project code"),
    USCC("uscc", "统一社会信用代码", "Social credit code"),
    ENTERPRISE_NAME("enterprise_name", "企业名称", "Enterprise name"),
    DIVISION("division", "行政区划代码", "Division"),
    DIVISION_NAME(
            "division",
            "行政区划",
            "Division name",
            code -> Text.same(Division.of(code).name())),
    INDUSTRY("industry", "行业代码", "Industry"),
    INDUSTRY_NAME(
            "industry",
            "所属行业",
            "Industry name",
            code -> Text.same(Industry.of(code).name())),
    PILLAR("pillar", "所属产业", "Pillar industry", ExportColumn::pillar),
    PARK("park", "所在园区", "Park"),
    POLE("pole", "增长极", "Growth pole", ExportColumn::pole),
    FUND("fund", "申报专项资金", "Special fund", code -> Fund.valueOf(code).words()),
    TOTAL_INVESTMENT("total_investment", "总投资(元)", "Total investment (yuan)"),
    REQUESTED_AMOUNT("requested_amount", "申请金额(元)", "Amount applied for (yuan)"),
    CONSTRUCTION_START("construction_start", "开工日期", "Construction start"),
    PLANNED_END("planned_end", "计划竣工日期", "Planned end"),
    STAGE("stage", "项目阶段", "Stage", code -> ProjectStage.valueOf(code).words()),
    ENTERED_ON("entered_on", "入库日期", "Library date");

    private final String column;
    private final Text heading;
    private final @Nullable Function<String, Text> words;

    ExportColumn(String column, String zh, String en) {
        this.column = column;
        this.heading = Text.of(zh, en);
        this.words = null;
    }

    ExportColumn(String column, String zh, String en, Function<String, Text> words) {
        this.column = column;
        this.heading = Text.of(zh, en);
        this.words = words;
    }

    /** The columns of the table that are read. */
    static List<String> read() {
        return List.of(values()).stream().map(each -> each.column).distinct().toList();
    }

    static List<String> headings(List<Locale> languages) {
        return List.of(values()).stream()
                .map(each -> each.heading.in(languages))
                .toList();
    }

    static List<@Nullable Object> cells(Tuple row, List<Locale> languages) {
        var cells = new ArrayList<@Nullable Object>();
        for (var column : values()) {
            cells.add(column.cell(row, languages));
        }
        return cells;
    }

    private @Nullable Object cell(Tuple row, List<Locale> languages) {
        var value = row.get(column);
        if (value == null || words == null) {
            return value;
        }
        return words.apply((String) value).in(languages);
    }

    private static Text pillar(String code) {
        var pillar = PillarIndustry.valueOf(code);
        return Text.of(pillar.zh(), pillar.en());
    }

    private static Text pole(String code) {
        var pole = GrowthPole.valueOf(code);
        return Text.of(pole.zh(), pole.en());
    }
}
