package org.fourthousand.kit.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The national code of an investment project (投资项目统一代码, GB/T 40058-2021, and the form used before it). Its structure is verified; the
 * algorithm of its check digit is not public, so a mistyped digit may pass.
 *
 * @param code 24 characters: 20 digits and four dashes
 */
@Schema(
        type = SchemaType.STRING,
        pattern = ProjectCode.SYNTAX,
        examples = {"2103-430100-04-01-123456", "2020-430100-35-03-012345"},
        description =
                "投资项目统一代码(GB/T 40058-2021 或旧版),仅校验结构 | Investment project code, current or legacy form; structure only")
public record ProjectCode(String code) {

    static final String SYNTAX = "^([0-9]{2}(0[1-9]|1[0-2])|201[3-9]|2020)-[0-9]{6}-[0-9]{2}-[0-9]{2}-[0-9]{6}$";

    private static final Pattern TEXT = Pattern.compile(SYNTAX);
    private static final Pattern LEGACY_YEAR = Pattern.compile("201[3-9]|2020");

    /** The two forms in use, told apart by the first segment: 2013–2020 is a year, anything else year and month. */
    public enum Kind {
        /** GB/T 40058-2021: year and month, division, central department, project type, five random digits and a check. */
        CURRENT,
        /** Before the standard: year, division, industry, project type, serial. */
        LEGACY
    }

    /** @throws InvalidValue when the structure is wrong */
    public ProjectCode {
        if (!TEXT.matcher(code).matches()) {
            throw new InvalidValue(
                    "投资项目统一代码的结构须为 年月(或2013至2020年份)-6位区划-2位-2位-6位数字,例如 2103-430100-04-01-123456;收到:"
                            + InvalidValue.shown(code),
                    "A project code reads YYMM (or a year from 2013 to 2020)-6 digits-2-2-6 digits, such as 2103-430100-04-01-123456; got: "
                            + InvalidValue.shown(code));
        }
    }

    /**
     * Reads a code of either form.
     *
     * @throws InvalidValue when the structure is wrong
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ProjectCode of(String code) {
        return new ProjectCode(code);
    }

    /** {@link #of(String)} under the name by which path and query parameters find it. */
    public static ProjectCode fromString(String code) {
        return of(code);
    }

    /** Which of the two forms the code has. */
    public Kind kind() {
        return LEGACY_YEAR.matcher(code.substring(0, 4)).matches() ? Kind.LEGACY : Kind.CURRENT;
    }

    /** The six digits of GB/T 2260 at the time the code was given; the county may have been renamed or merged since. */
    public String divisionCode() {
        return code.substring(5, 11);
    }

    /** The division, when it is one of today's divisions of the province. */
    public Optional<Division> division() {
        return Division.find(divisionCode());
    }

    @JsonValue
    @Override
    public String toString() {
        return code;
    }
}
