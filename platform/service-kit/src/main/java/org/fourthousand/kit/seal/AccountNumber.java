package org.fourthousand.kit.seal;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.InvalidValue;

/**
 * A bank account's number as it came in. It never prints itself, and writes itself to JSON as a
 * keyed fingerprint only, so that it reaches no log and no stored request.
 *
 * @param digits 8 to 32 digits
 */
@Schema(type = SchemaType.STRING, pattern = AccountNumber.SYNTAX, writeOnly = true)
public record AccountNumber(String digits) {

    static final String SYNTAX = "^[0-9]{8,32}$";

    private static final Pattern TEXT = Pattern.compile(SYNTAX);
    private static final int SHOWN = 4;

    /** @throws InvalidValue when it is no number of 8 to 32 digits; the message does not repeat it */
    public AccountNumber {
        if (!TEXT.matcher(digits).matches()) {
            throw new InvalidValue("账号须为8至32位数字", "An account number has 8 to 32 digits");
        }
    }

    /** Reads a number. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AccountNumber of(String digits) {
        return new AccountNumber(digits);
    }

    /** All but the last four digits hidden, and their count with them. */
    public String masked() {
        return "**** " + digits.substring(digits.length() - SHOWN);
    }

    @Override
    public String toString() {
        return masked();
    }
}
