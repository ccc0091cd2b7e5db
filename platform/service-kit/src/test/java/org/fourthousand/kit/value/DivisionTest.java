package org.fourthousand.kit.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionTest {

    private static final Division HUNAN = Division.of("430000");
    private static final Division CHANGSHA = Division.of("430100");
    private static final Division CHANGSHA_COUNTY = Division.of("430121");
    private static final Division JIUHUA_ZONE = Division.of("430373");

    @Test
    void the_province_has_14_prefectures_122_counties_and_12_zones() {
        assertThat(Division.all().stream().filter(Division::isPrefecture)).hasSize(14);
        assertThat(Division.all().stream().filter(Division::isCounty)).hasSize(122);
        assertThat(Division.all().stream().filter(division -> division.kind() == Division.Kind.ZONE))
                .hasSize(12)
                .allMatch(zone -> zone.code().matches("\\d{4}7[1-9]"));
        assertThat(Division.all()).hasSize(149).isSorted();
        assertThat(Division.of("433100").name()).isEqualTo("湘西土家族苗族自治州");
    }

    @Test
    void every_county_and_zone_lies_in_one_prefecture_of_the_province() {
        for (Division division : Division.all()) {
            assertThat(HUNAN.contains(division)).isTrue();
            if (division.kind() != Division.Kind.PROVINCE) {
                assertThat(division.prefecture().isPrefecture()).isTrue();
                assertThat(Division.all().stream()
                                .filter(Division::isPrefecture)
                                .filter(prefecture -> prefecture.contains(division)))
                        .containsExactly(division.prefecture());
            }
        }
    }

    @Test
    void containing_goes_downwards_only() {
        assertThat(CHANGSHA.contains(CHANGSHA_COUNTY)).isTrue();
        assertThat(CHANGSHA.contains(CHANGSHA)).isTrue();
        assertThat(CHANGSHA_COUNTY.contains(CHANGSHA)).isFalse();
        assertThat(CHANGSHA.contains(HUNAN)).isFalse();
        assertThat(CHANGSHA.contains(JIUHUA_ZONE)).isFalse();
        assertThat(CHANGSHA_COUNTY.contains(Division.of("430102"))).isFalse();
    }

    @Test
    void a_functional_zone_is_no_county() {
        assertThat(JIUHUA_ZONE.isCounty()).isFalse();
        assertThat(JIUHUA_ZONE.prefecture()).isEqualTo(Division.of("430300"));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> DirectCounties.of(List.of(JIUHUA_ZONE)));
    }

    @Test
    void the_province_lies_in_no_prefecture() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(HUNAN::prefecture);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "43010", "430199", "110000", "430124", "長沙市", "430100 "})
    void an_unknown_code_is_refused(String code) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Division.of(code));
        assertThat(Division.find(code)).isEmpty();
    }

    @Test
    void which_counties_answer_to_the_province_is_the_callers_policy() {
        // Given
        var policy = DirectCounties.of(List.of(CHANGSHA_COUNTY));

        // Then
        assertThat(CHANGSHA_COUNTY.isUnderProvince(policy)).isTrue();
        assertThat(Division.of("430181").isUnderProvince(policy)).isFalse();
        assertThat(CHANGSHA_COUNTY.isUnderProvince(DirectCounties.NONE)).isFalse();
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> DirectCounties.of(List.of(CHANGSHA)));
    }
}
