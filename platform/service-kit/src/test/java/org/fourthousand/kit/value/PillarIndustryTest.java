package org.fourthousand.kit.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PillarIndustryTest {

    @ParameterizedTest
    @CsvSource({
        "C33, EQUIPMENT",
        "C34, EQUIPMENT",
        "C35, EQUIPMENT",
        "C37, EQUIPMENT",
        "C38, EQUIPMENT",
        "C40, EQUIPMENT",
        "C13, FOOD",
        "C14, FOOD",
        "C15, FOOD",
        "C39, ELECTRONICS",
        "I63, ELECTRONICS",
        "I64, ELECTRONICS",
        "I65, ELECTRONICS",
        "C36, AUTOMOBILE",
        "C32, NONFERROUS",
        "B09, NONFERROUS",
        "C25, PETROCHEMICAL",
        "C26, PETROCHEMICAL",
        "C28, PETROCHEMICAL",
        "C29, PETROCHEMICAL",
        "C30, BUILDING_MATERIALS",
        "C19, LIGHT_INDUSTRY",
        "C20, LIGHT_INDUSTRY",
        "C21, LIGHT_INDUSTRY",
        "C22, LIGHT_INDUSTRY",
        "C23, LIGHT_INDUSTRY",
        "C24, LIGHT_INDUSTRY",
        "C31, METALLURGY",
        "B08, METALLURGY",
        "C17, TEXTILE",
        "C18, TEXTILE",
        "C27, MEDICINE",
        "C42, ENVIRONMENT",
        "N77, ENVIRONMENT"
    })
    void a_division_counts_towards_one(String division, PillarIndustry pillar) {
        assertThat(PillarIndustry.of(Industry.of(division))).contains(pillar);
    }

    @Test
    void no_other_division_counts_and_none_counts_twice() {
        long mapped = Industry.all().stream()
                .filter(industry -> PillarIndustry.of(industry).isPresent())
                .count();
        long listed = Arrays.stream(PillarIndustry.values())
                .mapToLong(pillar -> pillar.industries().size())
                .sum();

        assertThat(mapped).isEqualTo(34).isEqualTo(listed);
        assertThat(PillarIndustry.of(Industry.of("C16"))).isEmpty();
    }

    @Test
    void clause_2_1_names_nine_pillars_five_of_them_traditional() {
        assertThat(Arrays.stream(PillarIndustry.values())
                        .filter(PillarIndustry::isPillar)
                        .map(PillarIndustry::zh))
                .containsExactly("装备", "食品", "电子信息", "汽车", "有色", "石化", "建材", "轻工", "冶金");
        assertThat(Arrays.stream(PillarIndustry.values())
                        .filter(PillarIndustry::isTraditional)
                        .map(PillarIndustry::zh))
                .containsExactly("有色", "石化", "建材", "轻工", "冶金");
    }
}
