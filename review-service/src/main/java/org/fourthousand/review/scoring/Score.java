package org.fourthousand.review.scoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.InvalidValue;

/**
 * Points, 0 to 100 with at most two decimals; on the wire a decimal string.
 *
 * @param points always with scale 2
 */
@Schema(
        type = SchemaType.STRING,
        pattern = Score.SYNTAX,
        examples = "85.50",
        description = "分数,0至100,至多两位小数 | Score, 0 to 100, a decimal string with at most two decimals")
public record Score(BigDecimal points) implements Comparable<Score> {

    static final String SYNTAX = "^(100(\\.00?)?|[1-9]?[0-9](\\.[0-9]{1,2})?)$";

    private static final Pattern TEXT = Pattern.compile(SYNTAX);
    private static final BigDecimal BEST = BigDecimal.valueOf(100);

    /** @throws InvalidValue below 0, above 100 or with more than two decimals */
    public Score {
        if (points.signum() < 0
                || points.compareTo(BEST) > 0
                || points.stripTrailingZeros().scale() > 2) {
            throw new InvalidValue("分数须在0至100之间,至多两位小数", "A score is 0 to 100 with at most two decimals");
        }
        points = points.setScale(2, RoundingMode.UNNECESSARY);
    }

    /** Reads a decimal string such as {@code 85} or {@code 85.5}. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Score of(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new InvalidValue(
                    "分数须为0至100的十进制字符串,至多两位小数,例如 85.50",
                    "A score is a decimal string from 0 to 100 with at most two decimals, such as 85.50");
        }
        return new Score(new BigDecimal(text));
    }

    @Override
    public int compareTo(Score other) {
        return points.compareTo(other.points);
    }

    /** Always with two decimals. */
    @JsonValue
    @Override
    public String toString() {
        return points.toPlainString();
    }
}
