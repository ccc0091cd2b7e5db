package org.fourthousand.kit.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValueColumnsTest {

    static List<Arguments> columns() {
        return List.of(
                Arguments.of(new YuanConverter(), Yuan.of("1250000"), new BigDecimal("1250000.00")),
                Arguments.of(new PercentConverter(), Percent.of(50), new BigDecimal("50.00")),
                Arguments.of(
                        new SocialCreditCodeConverter(),
                        SocialCreditCode.of("91430100MA4L00011K"),
                        "91430100MA4L00011K"),
                Arguments.of(
                        new ProjectCodeConverter(),
                        ProjectCode.of("2020-430100-35-03-012345"),
                        "2020-430100-35-03-012345"),
                Arguments.of(new DivisionConverter(), Division.of("430121"), "430121"),
                Arguments.of(new IndustryConverter(), Industry.of("C35"), "C35"),
                Arguments.of(new DocumentNumberConverter(), DocumentNumber.of("湘财企指〔2017〕11号"), "湘财企指〔2017〕11号"));
    }

    @ParameterizedTest
    @MethodSource("columns")
    <V, C> void a_value_survives_its_column(AttributeConverter<V, C> converter, V value, C column) {
        assertThat(converter.convertToDatabaseColumn(value)).isEqualTo(column);
        assertThat(converter.convertToEntityAttribute(column)).isEqualTo(value);
        assertThat(converter.getClass().getAnnotation(Converter.class).autoApply())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("columns")
    @SuppressWarnings("NullAway") // the JPA interface is not annotated: columns may be null
    <V, C> void an_empty_column_is_no_value(AttributeConverter<V, C> converter, V value, C column) {
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }

    @Test
    void a_column_that_holds_no_such_value_is_an_error() {
        var converter = new DivisionConverter();
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> converter.convertToEntityAttribute("999999"));
    }
}
