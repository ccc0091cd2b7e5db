package org.fourthousand.funding.fund;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.InvalidValue;

/**
 * The code of a special fund (专项资金, clause 六.3). The list of funds is open, so this is not an enum.
 *
 * @param code for example {@code TECHNICAL_UPGRADE}
 */
@Schema(type = SchemaType.STRING, pattern = FundCode.SYNTAX, examples = "TECHNICAL_UPGRADE")
public record FundCode(String code) {

    static final String SYNTAX = "^[A-Z][A-Z0-9_]{2,60}$";

    private static final Pattern TEXT = Pattern.compile(SYNTAX);

    /** @throws InvalidValue when it is no code at all; whether the fund exists is another question */
    public FundCode {
        if (!TEXT.matcher(code).matches()) {
            throw new InvalidValue(
                    "专项资金代码由大写字母、数字和下划线组成,例如 TECHNICAL_UPGRADE",
                    "A fund's code has capital letters, digits and underscores, such as TECHNICAL_UPGRADE");
        }
    }

    /** Reads a code. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FundCode of(String code) {
        return new FundCode(code);
    }

    /** {@link #of(String)} under the name by which path and query parameters find it. */
    public static FundCode fromString(String code) {
        return of(code);
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
