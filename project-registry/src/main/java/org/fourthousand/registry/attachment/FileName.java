package org.fourthousand.registry.attachment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.InvalidValue;

/**
 * The name of a file as its sender calls it: for people only, never a path of ours. Invisible characters are refused, as
 * they make a name look like another.
 *
 * @param text 1 to 200 characters with an ending, without slashes and control characters
 */
@Schema(type = SchemaType.STRING, maxLength = FileName.LONGEST, examples = "节能审查意见.pdf")
public record FileName(@JsonValue String text) {

    static final int LONGEST = 200;

    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{C}/\\\\:*?\"<>|]");
    private static final Pattern ENDING = Pattern.compile(".*[^.]\\.[A-Za-z0-9]{1,10}");
    private static final String UNRESERVED = "!#$&+-.^_`|~";

    /** @throws InvalidValue when it cannot be a file's name */
    public FileName {
        text = Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
        if (text.length() > LONGEST
                || FORBIDDEN.matcher(text).find()
                || !ENDING.matcher(text).matches()) {
            throw new InvalidValue(
                    "文件名须为1至200个字符并带扩展名,不含斜杠、控制字符和 : * ? \" < > |",
                    "A file name has 1 to 200 characters with an ending, without slashes, control characters and : * ? \" < > |");
        }
    }

    /** From a query parameter. */
    public static FileName fromString(String text) {
        return new FileName(text);
    }

    /** What follows the last dot, in lower case. */
    String ending() {
        return text.substring(text.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** The header that offers a file under this name to be saved (RFC 6266), with its Chinese characters (RFC 8187). */
    String disposition() {
        var ascii = text.replaceAll("[^\\x20-\\x7E]|[%]", "_");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded();
    }

    private String encoded() {
        var encoded = new StringBuilder();
        for (var octet : text.getBytes(StandardCharsets.UTF_8)) {
            var character = (char) (octet & 0xff);
            if (isPlain(character)) {
                encoded.append(character);
            } else {
                encoded.append('%').append("%02X".formatted(octet & 0xff));
            }
        }
        return encoded.toString();
    }

    private static boolean isPlain(char character) {
        return character < 0x80 && (Character.isLetterOrDigit(character) || UNRESERVED.indexOf(character) >= 0);
    }

    @Override
    public String toString() {
        return text;
    }
}
