package org.fourthousand.kit.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocialCreditCodeTest {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "91430100MA4L00011K",
                "91430200MA4L0002XG",
                "91430400MA4L00A31X",
                "11430000006123458L",
                "91430100MA4L0301X0"
            })
    void valid_codes_are_accepted_in_either_case_and_kept_in_upper_case(String code) {
        assertThat(SocialCreditCode.of(code)).hasToString(code);
        assertThat(SocialCreditCode.of(code.toLowerCase(Locale.ROOT))).isEqualTo(SocialCreditCode.of(code));
    }

    @Test
    void a_wrong_check_character_is_refused_by_name() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> SocialCreditCode.of("91430100MA4L00011L"))
                .satisfies(refused -> assertThat(refused.zh()).contains("第18位"));
    }

    @Test
    void a_wrong_organisation_code_is_refused_even_when_the_last_character_fits() {
        // Given the organisation check of 91430100MA4L00011K mistyped, with every last character there is
        long accepted = ALPHABET.chars()
                .filter(last -> accepts("91430100MA4L00012" + (char) last))
                .count();

        // Then no last character makes it valid
        assertThat(accepted).isZero();
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> SocialCreditCode.of("91430100MA4L00012K"))
                .satisfies(refused -> assertThat(refused.zh()).contains("组织机构代码"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "91430100MA4L00011",
                "91430100MA4L00011K1",
                "91430100MA4LO0011K",
                "9143O100MA4L00011K",
                "91430100MA4L-0011K",
                " 91430100MA4L00011K",
                "91430100MA4L00011K\n",
                "９1430100MA4L00011K"
            })
    void a_wrong_form_is_refused(String code) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> SocialCreditCode.of(code));
    }

    @Test
    void every_single_wrong_character_is_noticed() {
        String code = "91430100MA4L00011K";
        for (int place = 0; place < code.length(); place++) {
            for (int i = 0; i < ALPHABET.length(); i++) {
                String mistyped = code.substring(0, place) + ALPHABET.charAt(i) + code.substring(place + 1);
                assertThat(accepts(mistyped)).as(mistyped).isEqualTo(mistyped.equals(code));
            }
        }
    }

    private static boolean accepts(String code) {
        try {
            SocialCreditCode.of(code);
            return true;
        } catch (InvalidValue refused) {
            return false;
        }
    }
}
