package org.fourthousand.kit.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectCodeTest {

    @ParameterizedTest
    @CsvSource({
        "2020-430100-35-03-012345, LEGACY",
        "2013-430100-35-03-012345, LEGACY",
        "2019-430100-35-03-012345, LEGACY",
        "2012-430100-04-01-123456, CURRENT",
        "2001-430100-04-01-123456, CURRENT",
        "2103-430100-04-01-123456, CURRENT",
        "2612-430100-04-01-123456, CURRENT"
    })
    void the_first_segment_tells_the_two_forms_apart(String code, ProjectCode.Kind kind) {
        assertThat(ProjectCode.of(code).kind()).isEqualTo(kind);
        assertThat(ProjectCode.of(code)).hasToString(code);
        assertThat(ProjectCode.of(code).division()).contains(Division.of("430100"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2021-430100-35-03-012345",
                "2100-430100-04-01-123456",
                "2113-430100-04-01-123456",
                "2103-43010-04-01-123456",
                "2103-430100-4-01-123456",
                "2103-430100-04-01-12345",
                "2103-430100-04-01-1234567",
                "2103-430100-04-01-12345X",
                "210343010004011234560000",
                "2103-430100-04-01-123456\n",
                "2103–430100–04–01–123456"
            })
    void another_structure_is_refused(String code) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> ProjectCode.of(code))
                .satisfies(refused -> assertThat(refused.zh()).contains("投资项目统一代码"));
    }

    @Test
    void the_division_of_an_old_code_may_no_longer_exist() {
        // Given a code of 宁乡县 (430124), a city with another code since 2017
        var code = ProjectCode.of("2016-430124-35-03-012345");

        // Then
        assertThat(code.divisionCode()).isEqualTo("430124");
        assertThat(code.division()).isEmpty();
    }
}
