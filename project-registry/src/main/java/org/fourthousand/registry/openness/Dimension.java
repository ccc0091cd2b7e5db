package org.fourthousand.registry.openness;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.GrowthPole;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.kit.value.PillarIndustry;
import org.fourthousand.registry.application.Fund;
import org.fourthousand.registry.application.ProjectStage;
import org.fourthousand.registry.application.StrategicIndustry;

/** What the statistics of the library are cut by: industry, park and enterprise (clause 一.1), and more. */
@Schema(type = SchemaType.STRING, examples = "pillar", description = "统计口径 | What the statistics are cut by")
public enum Dimension {
    /** 阶段. */
    STAGE("stage"),
    /** 市州. */
    PREFECTURE("prefecture"),
    /** 县市区. */
    DIVISION("division"),
    /** 行业大类. */
    INDUSTRY("industry"),
    /** 支柱产业. */
    PILLAR("pillar"),
    /** 战略性新兴产业、生产性服务业. */
    STRATEGIC_INDUSTRY("strategic_industry"),
    /** 增长极. */
    POLE("pole"),
    /** 园区. */
    PARK("park"),
    /** 专项资金. */
    FUND("fund"),
    /** 入库年度. */
    YEAR("extract(year from entered_on)::int::text"),
    /** 企业. */
    ENTERPRISE("uscc");

    private final String column;

    Dimension(String column) {
        this.column = column;
    }

    /**
     * From a path.
     *
     * @throws Problem 404 when there is no such dimension
     */
    public static Dimension fromString(String path) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.path().equals(path))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("dimension", path));
    }

    /** Its name in addresses. */
    @JsonValue
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The expression of the public view it groups by. */
    String column() {
        return column;
    }

    /** What a key means, in Chinese; the key itself where it needs no words. */
    String words(String key) {
        return switch (this) {
            case STAGE -> ProjectStage.valueOf(key).words().zh();
            case PREFECTURE, DIVISION -> Division.find(key).map(Division::name).orElse(key);
            case INDUSTRY -> Industry.of(key).name();
            case PILLAR -> PillarIndustry.valueOf(key).zh();
            case STRATEGIC_INDUSTRY -> StrategicIndustry.valueOf(key).words().zh();
            case POLE -> GrowthPole.valueOf(key).zh();
            case FUND -> Oc4idsMapping.nameOf(Fund.valueOf(key));
            case PARK, YEAR, ENTERPRISE -> key;
        };
    }
}
