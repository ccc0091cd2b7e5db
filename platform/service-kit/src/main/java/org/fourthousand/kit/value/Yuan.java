package org.fourthousand.kit.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Money in yuan (元), exact to the fen (分), within {@code NUMERIC(18,2)}. On the wire a decimal string; a JSON number is refused, because a client
 * that writes one may have computed it in floating point. 万元 is for display only.
 *
 * @param amount yuan, always with scale 2
 */
@Schema(
        type = SchemaType.STRING,
        pattern = Yuan.SYNTAX,
        examples = "1250000.00",
        description = "金额,单位元,十进制字符串,至多两位小数 | Amount in yuan (CNY), a decimal string with at most two decimals")
public record Yuan(BigDecimal amount) implements Comparable<Yuan> {

    static final String SYNTAX = "^-?(0|[1-9][0-9]{0,15})(\\.[0-9]{1,2})?$";

    private static final Pattern TEXT = Pattern.compile(SYNTAX);
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(16);
    private static final int WAN = 4;

    public static final Yuan ZERO = new Yuan(BigDecimal.ZERO);

    /** @throws InvalidValue when the amount has parts of a fen, or lies outside {@code NUMERIC(18,2)} */
    public Yuan {
        if (amount.stripTrailingZeros().scale() > 2) {
            throw new InvalidValue("金额精确到分,至多两位小数", "An amount is exact to the fen: at most two decimals");
        }
        if (amount.abs().compareTo(LIMIT) >= 0) {
            throw new InvalidValue(
                    "金额超出范围(整数部分至多16位)", "The amount is out of range: at most 16 digits before the point");
        }
        amount = amount.setScale(2, RoundingMode.UNNECESSARY);
    }

    /**
     * Reads a plain decimal string such as {@code 1250000.00} or {@code 5}. A minus is allowed, since a difference may be negative; who needs a
     * positive amount asks {@link #isPositive()}.
     *
     * @throws InvalidValue for exponents, plus signs, leading zeros, separators, blanks, more than two decimals or too many digits
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Yuan of(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new InvalidValue(
                    "金额须为以元为单位的十进制字符串,至多16位整数、两位小数,例如 1250000.00;收到:" + InvalidValue.shown(text),
                    "An amount is a decimal string in yuan, at most 16 digits and two decimals, such as 1250000.00; got: "
                            + InvalidValue.shown(text));
        }
        return new Yuan(new BigDecimal(text));
    }

    /** {@link #of(String)} under the name by which path and query parameters find it. */
    public static Yuan fromString(String text) {
        return of(text);
    }

    /**
     * From the unit in which the press and the applications speak.
     *
     * @param wan 万元, ten thousand yuan
     * @throws InvalidValue when it is no whole number of fen
     */
    public static Yuan ofWan(BigDecimal wan) {
        return new Yuan(wan.movePointRight(WAN));
    }

    /** The exact amount in 万元, for display only, for example {@code 125} or {@code 0.000001}. */
    public BigDecimal inWan() {
        BigDecimal wan = amount.movePointLeft(WAN).stripTrailingZeros();
        return wan.scale() < 0 ? wan.setScale(0, RoundingMode.UNNECESSARY) : wan;
    }

    /**
     * The sum.
     *
     * @throws InvalidValue when the sum is out of range
     */
    public Yuan plus(Yuan other) {
        return new Yuan(amount.add(other.amount));
    }

    /** The difference, which may be negative. */
    public Yuan minus(Yuan other) {
        return new Yuan(amount.subtract(other.amount));
    }

    /**
     * A share of this amount, rounded to the fen, half away from zero (HALF_UP). To split an amount without losing a fen, take one share and
     * {@link #minus} it from the whole.
     */
    public Yuan times(Percent share) {
        return new Yuan(amount.multiply(share.value()).movePointLeft(2).setScale(2, RoundingMode.HALF_UP));
    }

    /** The smaller of the two. */
    public Yuan min(Yuan other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Below zero. */
    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** Exactly zero. */
    public boolean isZero() {
        return amount.signum() == 0;
    }

    /** Above zero; what an award, an instalment or a payment must be. */
    public boolean isPositive() {
        return amount.signum() > 0;
    }

    /**
     * The upper-case amount (大写金额) of payment orders, for example {@code 壹仟肆佰零玖元伍角}.
     *
     * @throws InvalidValue from 100 trillion yuan (一百万亿元) upwards, which has no agreed wording
     */
    public String toChineseUpperCase() {
        return ChineseAmount.of(amount);
    }

    @Override
    public int compareTo(Yuan other) {
        return amount.compareTo(other.amount);
    }

    /** The decimal string of the wire and of the page, always with two decimals: {@code 1250000.00}. */
    @JsonValue
    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
