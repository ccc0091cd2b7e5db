package org.fourthousand.review.expert;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.Industry;
import org.fourthousand.kit.value.InvalidValue;

/**
 * What an expert knows: a section (门类) such as {@code C}, or a division (大类) such as {@code C35}, of GB/T 4754-2017.
 *
 * @param code the section letter, or the letter and two digits
 */
@Schema(
        type = SchemaType.STRING,
        pattern = "^[A-T]([0-9]{2})?$",
        examples = "C35",
        description = "专业领域:国民经济行业门类或大类(GB/T 4754-2017) | Field: a section or division of GB/T 4754-2017")
public record Field(@JsonValue String code) {

    private static final Pattern SECTION = Pattern.compile("[A-T]");

    /** @throws InvalidValue when the standard has no such section or division */
    public Field {
        if (!SECTION.matcher(code).matches()) {
            var _ = Industry.of(code);
        }
    }

    /** Reads a section or a division. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Field of(String code) {
        return new Field(code);
    }

    /** Whether a project of this industry lies in the field. */
    public boolean covers(Industry industry) {
        return code.equals(industry.section()) || code.equals(industry.code());
    }
}
