package org.fourthousand.kit.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YuanTest {

    @ParameterizedTest
    @CsvSource({
        "1250000.00, 1250000.00",
        "5, 5.00",
        "0.5, 0.50",
        "-3.10, -3.10",
        "-0.00, 0.00",
        "9999999999999999.99, 9999999999999999.99"
    })
    void plain_decimal_strings_are_read_and_shown_with_two_decimals(String text, String shown) {
        assertThat(Yuan.of(text)).hasToString(shown).isEqualTo(Yuan.of(shown)).hasSameHashCodeAs(Yuan.of(shown));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1e3",
                "1E3",
                "+5",
                "--5",
                "5.",
                ".5",
                "007",
                "1,250,000.00",
                " 5",
                "5 ",
                "5\n",
                "5.001",
                "NaN",
                "Infinity",
                "0x10",
                "五",
                "５",
                "10000000000000000",
                "-10000000000000000",
                "5元"
            })
    void anything_else_is_refused_in_both_languages(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Yuan.of(text))
                .satisfies(refused -> assertThat(refused.zh()).contains("金额"))
                .satisfies(refused -> assertThat(refused.en()).contains("amount"));
    }

    @Test
    void parts_of_a_fen_and_amounts_beyond_the_column_are_refused_however_they_arise() {
        // Given
        Yuan largest = Yuan.of("9999999999999999.99");

        // Then
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Yuan(new BigDecimal("0.001")));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new Yuan(new BigDecimal("1E16")));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> largest.plus(Yuan.of("0.01")));
        assertThat(new Yuan(new BigDecimal("1.230"))).hasToString("1.23");
        assertThat(new Yuan(new BigDecimal("1.2E3"))).hasToString("1200.00");
    }

    @ParameterizedTest
    @CsvSource({"125, 1250000.00", "381.23, 3812300.00", "0.000001, 0.01", "0, 0.00", "585600, 5856000000.00"})
    void wan_is_ten_thousand_yuan(BigDecimal wan, String yuan) {
        assertThat(Yuan.ofWan(wan)).hasToString(yuan);
        assertThat(Yuan.of(yuan).inWan().toPlainString()).isEqualTo(wan.toPlainString());
    }

    @Test
    void a_fraction_of_a_fen_in_wan_is_refused() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Yuan.ofWan(new BigDecimal("0.0000001")));
    }

    @ParameterizedTest
    @CsvSource({
        "100.00, 33.33, 33.33",
        "0.01, 50, 0.01",
        "0.03, 50, 0.02",
        "0.01, 49.99, 0.00",
        "-0.01, 50, -0.01",
        "1000, 0, 0.00"
    })
    void a_share_is_rounded_half_up_to_the_fen(String whole, String share, String expected) {
        assertThat(Yuan.of(whole).times(Percent.of(share))).hasToString(expected);
    }

    @Test
    void a_share_and_its_remainder_always_add_up_to_the_whole() {
        var random = new Random(2014);
        for (int i = 0; i < 1_000; i++) {
            // Given
            Yuan whole = new Yuan(BigDecimal.valueOf(random.nextLong(1_000_000_000_000L), 2));
            Percent share = new Percent(BigDecimal.valueOf(random.nextInt(10_001), 2));

            // When
            Yuan first = whole.times(share);

            // Then
            assertThat(first.plus(whole.minus(first))).isEqualTo(whole);
            assertThat(first).isBetween(Yuan.ZERO, whole);
            assertThat(Yuan.of(whole.toString())).isEqualTo(whole);
        }
    }

    @Test
    void amounts_know_their_sign_and_order() {
        assertThat(Yuan.of("3").minus(Yuan.of("5")).isNegative()).isTrue();
        assertThat(Yuan.of("5").isPositive()).isTrue();
        assertThat(Yuan.ZERO.isZero()).isTrue();
        assertThat(Yuan.ZERO.isPositive()).isFalse();
        assertThat(Yuan.ZERO.isNegative()).isFalse();
        assertThat(Yuan.of("5").min(Yuan.of("3"))).isEqualTo(Yuan.of("3"));
        assertThat(Yuan.of("10")).isGreaterThan(Yuan.of("9.99"));
    }
}
