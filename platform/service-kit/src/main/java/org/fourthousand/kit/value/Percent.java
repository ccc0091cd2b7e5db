package org.fourthousand.kit.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A share of a whole, 0 to 100 percent with at most two decimals: an instalment, a cap, a rate of progress. On the wire a decimal string.
 *
 * @param value percent, always with scale 2
 */
@Schema(
        type = SchemaType.STRING,
        pattern = Percent.SYNTAX,
        examples = "50.00",
        description = "百分比,0至100,至多两位小数 | Percentage, 0 to 100, a decimal string with at most two decimals")
public record Percent(BigDecimal value) implements Comparable<Percent> {

    static final String SYNTAX = "^(100(\\.00?)?|[1-9]?[0-9](\\.[0-9]{1,2})?)$";

    private static final Pattern TEXT = Pattern.compile(SYNTAX);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public static final Percent ZERO = of(0);
    public static final Percent HUNDRED = of(100);

    /** @throws InvalidValue below 0, above 100 or with more than two decimals */
    public Percent {
        boolean outside = value.signum() < 0 || value.compareTo(WHOLE) > 0;
        if (outside || value.stripTrailingZeros().scale() > 2) {
            throw new InvalidValue("百分比须在0至100之间,至多两位小数", "A percentage is 0 to 100 with at most two decimals");
        }
        value = value.setScale(2, RoundingMode.UNNECESSARY);
    }

    /**
     * Reads a plain decimal string such as {@code 50} or {@code 33.33}, without a percent sign.
     *
     * @throws InvalidValue for anything else
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Percent of(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new InvalidValue(
                    "百分比须为0至100的十进制字符串,至多两位小数,例如 50.00;收到:" + InvalidValue.shown(text),
                    "A percentage is a decimal string from 0 to 100 with at most two decimals, such as 50.00; got: "
                            + InvalidValue.shown(text));
        }
        return new Percent(new BigDecimal(text));
    }

    /** {@link #of(String)} under the name by which path and query parameters find it. */
    public static Percent fromString(String text) {
        return of(text);
    }

    /** Whole percent. */
    public static Percent of(int percent) {
        return new Percent(BigDecimal.valueOf(percent));
    }

    /** What is missing to the whole: 100 − this. */
    public Percent complement() {
        return new Percent(WHOLE.subtract(value));
    }

    @Override
    public int compareTo(Percent other) {
        return value.compareTo(other.value);
    }

    /** The decimal string of the wire, always with two decimals: {@code 50.00}. */
    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }
}
