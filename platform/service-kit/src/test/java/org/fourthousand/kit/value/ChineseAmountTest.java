package org.fourthousand.kit.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseAmountTest {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";

    @ParameterizedTest
    @CsvSource({
        "1409.50, 壹仟肆佰零玖元伍角",
        "16409.02, 壹万陆仟肆佰零玖元零贰分",
        "325.04, 叁佰贰拾伍元零肆分",
        "107000.53, 壹拾万零柒仟元伍角叁分",
        "0.00, 零元整",
        "0.05, 伍分",
        "0.50, 伍角",
        "10.00, 壹拾元整",
        "1250000.00, 壹佰贰拾伍万元整",
        "20000000005.00, 贰佰亿零伍元整",
        "-5.20, 负伍元贰角",
        "99999999999999.99, 玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"
    })
    void amounts_are_written_in_upper_case(String amount, String written) {
        assertThat(Yuan.of(amount).toChineseUpperCase()).isEqualTo(written);
    }

    @Test
    void no_fen_is_lost_at_any_size() {
        var random = new Random(11);
        for (int i = 0; i < 5_000; i++) {
            // Given
            int digits = 1 + random.nextInt(16);
            var amount = new Yuan(BigDecimal.valueOf(random.nextLong((long) Math.pow(10, digits)), 2));

            // When
            String written = amount.toChineseUpperCase();

            // Then
            assertThat(read(written)).as(written).isEqualByComparingTo(amount.amount());
        }
    }

    @Test
    void an_amount_without_agreed_wording_is_refused() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Yuan.of("100000000000000.00").toChineseUpperCase());
    }

    /** Reads a wording back, independently of what wrote it. */
    private static BigDecimal read(String written) {
        int yuan = written.indexOf('元');
        String small = written.substring(yuan + 1);
        long fen = place(small, '角') * 10 + place(small, '分');
        return BigDecimal.valueOf(whole(yuan < 0 ? "" : written.substring(0, yuan)) * 100 + fen, 2);
    }

    private static long whole(String digits) {
        for (char unit : new char[] {'亿', '万'}) {
            int at = digits.lastIndexOf(unit);
            if (at >= 0) {
                return whole(digits.substring(0, at)) * (unit == '亿' ? 100_000_000L : 10_000L)
                        + whole(digits.substring(at + 1));
            }
        }
        long ones = digits.isEmpty() ? 0 : Math.max(0, DIGITS.indexOf(digits.charAt(digits.length() - 1)));
        return place(digits, '仟') * 1000 + place(digits, '佰') * 100 + place(digits, '拾') * 10 + ones;
    }

    private static long place(String digits, char unit) {
        int at = digits.indexOf(unit);
        return at < 0 ? 0 : DIGITS.indexOf(digits.charAt(at - 1));
    }
}
