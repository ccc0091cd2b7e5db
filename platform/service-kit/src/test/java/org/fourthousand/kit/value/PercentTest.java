package org.fourthousand.kit.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {

    @ParameterizedTest
    @CsvSource({"0, 0.00", "50, 50.00", "33.3, 33.30", "99.99, 99.99", "100, 100.00", "100.00, 100.00"})
    void zero_to_a_hundred_with_two_decimals(String text, String shown) {
        assertThat(Percent.of(text)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "100.01", "101", "5%", "1e1", "+5", "05", "33.333", ".5", "50\n"})
    void anything_else_is_refused(String text) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Percent.of(text));
    }

    @Test
    void the_range_holds_however_a_percentage_arises() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Percent.of(101));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Percent.of(-1));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Percent(new BigDecimal("0.001")));
        assertThat(Percent.of(30).complement()).isEqualTo(Percent.of(70));
        assertThat(Percent.HUNDRED.complement()).isEqualTo(Percent.ZERO);
    }
}
