package org.fourthousand.funding.subject;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.InvalidValue;

/**
 * A code of the functional classification of expenditure (支出功能分类科目): 3 digits for a 类, 5 for a 款, 7 for a 项.
 *
 * @param code for example {@code 2150517}
 */
@Schema(type = SchemaType.STRING, pattern = SubjectCode.SYNTAX, examples = "2150517")
public record SubjectCode(String code) {

    static final String SYNTAX = "^2[0-9]{2}([0-9]{2}){0,2}$";

    private static final Pattern TEXT = Pattern.compile(SYNTAX);
    private static final int CLASS = 3;
    private static final int STEP = 2;

    /** @throws InvalidValue when it is no code at all; whether its year has it is another question */
    public SubjectCode {
        if (!TEXT.matcher(code).matches()) {
            throw new InvalidValue(
                    "支出功能分类科目代码以2开头,类3位、款5位、项7位,例如 2150517",
                    "A subject code begins with 2 and has 3, 5 or 7 digits, such as 2150517");
        }
    }

    /** Reads a code. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SubjectCode of(String code) {
        return new SubjectCode(code);
    }

    /** The code it belongs to: a 项 to a 款, a 款 to a 类, a 类 to none. */
    Optional<SubjectCode> parent() {
        return code.length() == CLASS
                ? Optional.empty()
                : Optional.of(new SubjectCode(code.substring(0, code.length() - STEP)));
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
