package org.fourthousand.kit.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IndustryTest {

    @Test
    void the_standard_has_97_divisions_in_20_sections() {
        assertThat(Industry.all().stream().map(Industry::division))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 97).mapToObj("%02d"::formatted).toList());
        assertThat(Industry.all().stream().map(Industry::section).distinct())
                .hasSize(20)
                .isSorted();
        assertThat(Industry.all())
                .allSatisfy(industry -> assertThat(industry.name()).isNotBlank());
    }

    @ParameterizedTest
    @CsvSource({
        "A01, 农业",
        "B09, 有色金属矿采选业",
        "C13, 农副食品加工业",
        "C35, 专用设备制造业",
        "C43, 金属制品、机械和设备修理业",
        "D46, 水的生产和供应业",
        "I65, 软件和信息技术服务业",
        "N77, 生态保护和环境治理业",
        "T97, 国际组织"
    })
    void a_division_stands_in_its_section_and_has_a_name(String code, String name) {
        assertThat(Industry.of(code).name()).isEqualTo(name);
        assertThat(Industry.of(code).section()).isEqualTo(code.substring(0, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "35", "C", "C3", "C351", "c35", "C35 ", "C00", "T98", "B35", "U01", "C３5"})
    void a_code_the_standard_does_not_have_is_refused(String code) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Industry.of(code));
    }

    @Test
    void a_wrong_section_is_told_the_right_one() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Industry.of("B35"))
                .satisfies(refused -> assertThat(refused.en()).contains("belongs to section C"));
    }
}
