package org.fourthousand.kit.value;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The growth poles of clause 二.3 (一核多极), each with the parks the decision names for it and the industries it is to concentrate on. */
@Schema(description = "增长极,二.3 一核多极 | Growth pole, clause 二.3")
@SuppressWarnings("ImmutableEnumChecker") // List.of and Set.of are immutable
public enum GrowthPole {
    /** 工程机械 is C35; 轨道交通 and 航空航天 are C37. */
    CZT_CORE(
            "长株潭工业核心增长极",
            "Changsha–Zhuzhou–Xiangtan industrial core",
            List.of("长沙高新区", "长沙经开区", "宁乡经开区", "浏阳经开区", "株洲高新区", "湘潭高新区", "湘潭经开区"),
            Set.of(PillarIndustry.AUTOMOBILE, PillarIndustry.MEDICINE, PillarIndustry.ELECTRONICS),
            "C35",
            "C37"),
    /** 电工电器 is C38. */
    JINGGANGAO_BELT(
            "京港澳高速公路沿线工业经济带",
            "Beijing–Hong Kong–Macao expressway belt",
            List.of("衡阳高新区", "郴州出口加工区", "郴州高新区"),
            Set.of(PillarIndustry.ELECTRONICS, PillarIndustry.NONFERROUS, PillarIndustry.METALLURGY),
            "C38"),
    YUE_YI_CHANG_CORRIDOR(
            "岳益常工业经济走廊",
            "Yueyang–Yiyang–Changde corridor",
            List.of("岳阳经开区", "益阳高新区", "常德经开区"),
            Set.of(
                    PillarIndustry.ELECTRONICS,
                    PillarIndustry.FOOD,
                    PillarIndustry.PETROCHEMICAL,
                    PillarIndustry.TEXTILE,
                    PillarIndustry.LIGHT_INDUSTRY));

    private final String zh;
    private final String en;
    private final List<String> parks;
    private final Set<PillarIndustry> pillars;
    private final List<Industry> industries;

    GrowthPole(String zh, String en, List<String> parks, Set<PillarIndustry> pillars, String... divisions) {
        this.zh = zh;
        this.en = en;
        this.parks = parks;
        this.pillars = pillars;
        this.industries = Arrays.stream(divisions).map(Industry::of).toList();
    }

    /**
     * The pole a park belongs to, if the decision names the park.
     *
     * @param park its short or full Chinese name: 长沙经开区, 长沙经济技术开发区, 益阳高新区, 湖南益阳高新技术产业园区
     */
    public static Optional<GrowthPole> of(String park) {
        String shortName =
                park.replaceFirst("^湖南", "").replaceFirst("经济技术开发区$", "经开区").replaceFirst("高新技术产业(开发区|园区)$", "高新区");
        return Arrays.stream(values())
                .filter(pole -> pole.parks.contains(shortName))
                .findFirst();
    }

    /** The decision's own name for it, in Chinese. */
    public String zh() {
        return zh;
    }

    /** The name in English. */
    public String en() {
        return en;
    }

    /** The parks the decision names, by their short Chinese names; 郴州 stands under both names the decision gives it. */
    public List<String> parks() {
        return parks;
    }

    /** Whether the pole is to concentrate on this industry; a match is a published priority, the mapping to divisions this project's choice. */
    public boolean favours(Industry industry) {
        return industries.contains(industry)
                || PillarIndustry.of(industry).filter(pillars::contains).isPresent();
    }
}
