package org.fourthousand.kit.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

    @Test
    void a_number_has_issuer_year_and_serial() {
        // When
        var number = DocumentNumber.of("湘财企指〔2017〕11号");

        // Then
        assertThat(number.issuer()).isEqualTo("湘财企指");
        assertThat(number.year()).isEqualTo(2017);
        assertThat(number.serial()).isEqualTo(11);
        assertThat(number).hasToString("湘财企指〔2017〕11号");
    }

    @ParameterizedTest
    @ValueSource(strings = {"湘发〔2014〕11号", "湘财农指〔2016〕226号", "湘财预〔2025〕206号", "岳县农联发〔2025〕7号"})
    void published_numbers_are_accepted(String number) {
        assertThat(DocumentNumber.of(number)).hasToString(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "湘财企指〔2017〕011号",
                "湘财企指〔2017〕0号",
                "湘财企指〔17〕11号",
                "湘财企指[2017]11号",
                "湘财企指(2017)11号",
                "湘财企指［2017］11号",
                "湘财企指〔2017〕11",
                "湘财企指〔2017〕第11号",
                "〔2017〕11号",
                "湘财企指〔2017〕11号\n",
                "湘财企指 〔2017〕11号",
                "湘财企指〔二〇一七〕11号"
            })
    void another_form_is_refused(String number) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> DocumentNumber.of(number))
                .satisfies(refused -> assertThat(refused.zh()).contains("公文字号"));
    }
}
