package org.fourthousand.kit.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrowthPoleTest {

    @ParameterizedTest
    @CsvSource({
        "长沙高新区, CZT_CORE",
        "长沙经济技术开发区, CZT_CORE",
        "湖南湘潭高新技术产业园区, CZT_CORE",
        "湘潭高新技术产业开发区, CZT_CORE",
        "衡阳高新区, JINGGANGAO_BELT",
        "郴州出口加工区, JINGGANGAO_BELT",
        "郴州高新技术产业园区, JINGGANGAO_BELT",
        "岳阳经济技术开发区, YUE_YI_CHANG_CORRIDOR",
        "湖南益阳高新技术产业园区, YUE_YI_CHANG_CORRIDOR",
        "常德经开区, YUE_YI_CHANG_CORRIDOR"
    })
    void a_park_the_decision_names_belongs_to_its_pole_by_short_or_full_name(String park, GrowthPole pole) {
        assertThat(GrowthPole.of(park)).contains(pole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "宁乡高新技术产业开发区", "娄底经济技术开发区", "长沙", "郴州经济开发区", "长沙高新区分园"})
    void any_other_park_belongs_to_none(String park) {
        assertThat(GrowthPole.of(park)).isEmpty();
    }

    @Test
    void the_decision_names_twelve_parks_one_of_them_twice_and_each_is_found() {
        assertThat(GrowthPole.CZT_CORE.parks()).hasSize(7);
        assertThat(GrowthPole.JINGGANGAO_BELT.parks()).hasSize(3);
        assertThat(GrowthPole.YUE_YI_CHANG_CORRIDOR.parks()).hasSize(3);
        for (GrowthPole pole : GrowthPole.values()) {
            assertThat(pole.parks())
                    .allSatisfy(park -> assertThat(GrowthPole.of(park)).contains(pole));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CZT_CORE, C35, true",
        "CZT_CORE, C37, true",
        "CZT_CORE, C36, true",
        "CZT_CORE, C27, true",
        "CZT_CORE, C13, false",
        "JINGGANGAO_BELT, C38, true",
        "JINGGANGAO_BELT, B09, true",
        "JINGGANGAO_BELT, C31, true",
        "JINGGANGAO_BELT, C35, false",
        "YUE_YI_CHANG_CORRIDOR, C17, true",
        "YUE_YI_CHANG_CORRIDOR, C13, true",
        "YUE_YI_CHANG_CORRIDOR, C16, false"
    })
    void a_pole_favours_the_industries_the_decision_gives_it(GrowthPole pole, String industry, boolean favoured) {
        assertThat(pole.favours(Industry.of(industry))).isEqualTo(favoured);
    }
}
