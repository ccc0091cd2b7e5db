package org.fourthousand.kit.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The number of an official document (公文字号, GB/T 9704): issuer's abbreviation, full year in hexagonal brackets, serial without leading zero.
 *
 * @param text for example {@code 湘财企指〔2017〕11号}
 */
@Schema(
        type = SchemaType.STRING,
        pattern = DocumentNumber.SYNTAX,
        examples = "湘财企指〔2017〕11号",
        description =
                "公文字号:机关代字、〔四位年份〕、不编虚位的序号 | Official document number: issuer, 〔year〕, serial without leading zero")
public record DocumentNumber(String text) {

    static final String SYNTAX = "^[\\u4E00-\\u9FFF]{1,20}〔(19|20)[0-9]{2}〕[1-9][0-9]{0,5}号$";

    private static final Pattern TEXT = Pattern.compile(SYNTAX);

    /** @throws InvalidValue when the form is wrong, for example with other brackets, a two-digit year or a leading zero */
    public DocumentNumber {
        if (!TEXT.matcher(text).matches()) {
            throw new InvalidValue(
                    "公文字号须为机关代字、六角括号〔〕内四位年份、不编虚位的序号,例如 湘财企指〔2017〕11号;收到:" + InvalidValue.shown(text),
                    "A document number is the issuer, a four-digit year in 〔〕 and a serial without leading zero, such as 湘财企指〔2017〕11号; got: "
                            + InvalidValue.shown(text));
        }
    }

    /**
     * Reads a number exactly as printed at the head of the document.
     *
     * @throws InvalidValue when the form is wrong
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DocumentNumber of(String text) {
        return new DocumentNumber(text);
    }

    /** {@link #of(String)} under the name by which path and query parameters find it. */
    public static DocumentNumber fromString(String text) {
        return of(text);
    }

    /** The issuer's abbreviation (机关代字), 湘财企指. */
    public String issuer() {
        return text.substring(0, text.indexOf('〔'));
    }

    /** The year inside the brackets. */
    public int year() {
        return Integer.parseInt(text, text.indexOf('〔') + 1, text.indexOf('〕'), 10);
    }

    /** The serial number within the year. */
    public int serial() {
        return Integer.parseInt(text, text.indexOf('〕') + 1, text.length() - 1, 10);
    }

    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
