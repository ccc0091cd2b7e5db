package org.fourthousand.kit.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The unified social credit code (统一社会信用代码, GB 32100-2015) by which an enterprise or department is known. Both of its check characters are
 * verified: the organisation code's (positions 9–17) and the code's own.
 *
 * @param code 18 characters, upper case
 */
@Schema(
        type = SchemaType.STRING,
        pattern = SocialCreditCode.SYNTAX,
        examples = "91430100MA4L00011K",
        description =
                "统一社会信用代码(GB 32100-2015),18位,含两位校验 | Unified social credit code, 18 characters, two of them checks")
public record SocialCreditCode(String code) {

    static final String SYNTAX = "^[0-9A-HJ-NPQRTUWXYa-hj-npqrtuwxy]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXYa-hj-npqrtuwxy]{10}$";

    private static final Pattern TEXT = Pattern.compile(SYNTAX);
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int ORGANISATION = 8;
    private static final int ORGANISATION_CHECK = 16;
    private static final int CHECK = 17;

    /** @throws InvalidValue when the form or one of the two checks is wrong */
    public SocialCreditCode {
        if (!TEXT.matcher(code).matches()) {
            throw new InvalidValue(
                    "统一社会信用代码须为18位:登记管理部门和机构类别2位、行政区划6位数字、组织机构代码9位、校验码1位,不含I、O、S、V、Z;收到:" + InvalidValue.shown(code),
                    "A unified social credit code has 18 characters (2, then 6 digits, then 10), without I, O, S, V, Z; got: "
                            + InvalidValue.shown(code));
        }
        code = code.toUpperCase(Locale.ROOT);
        if (code.charAt(ORGANISATION_CHECK) != organisationCheck(code)) {
            throw new InvalidValue(
                    "统一社会信用代码中组织机构代码(第9至17位)校验不符:" + code,
                    "The organisation code inside the social credit code (positions 9–17) fails its check: " + code);
        }
        if (code.charAt(CHECK) != check(code)) {
            throw new InvalidValue(
                    "统一社会信用代码校验码(第18位)不符:" + code, "The social credit code fails its check character: " + code);
        }
    }

    /**
     * Reads a code in upper or lower case.
     *
     * @throws InvalidValue when the form or one of the two checks is wrong
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SocialCreditCode of(String code) {
        return new SocialCreditCode(code);
    }

    /** {@link #of(String)} under the name by which path and query parameters find it. */
    public static SocialCreditCode fromString(String code) {
        return of(code);
    }

    /** 11 − (Σ mod 11), 10 written X and 11 written 0; letters count A = 10 … Z = 35 (GB 11714). */
    private static char organisationCheck(String code) {
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(ORGANISATION + i), Character.MAX_RADIX) * ORGANISATION_WEIGHTS[i];
        }
        return "0X987654321".charAt(sum % 11);
    }

    /** 31 − (Σ mod 31), 31 written 0; characters count by their place in the alphabet of GB 32100. */
    private static char check(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
