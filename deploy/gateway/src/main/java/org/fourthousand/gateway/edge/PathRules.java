package org.fourthousand.gateway.edge;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.fourthousand.gateway.problem.Refusal;

/**
 * What an address may look like. The gateway decides by the path who may pass, and a service decides by the path what
 * is meant; a path that two readers could read differently is therefore refused.
 */
final class PathRules {

    private static final String UNRESERVED_AND_HARMLESS = "-._~!$&'()*+,=:@";

    private PathRules() {}

    /** What is wrong with the request target as it stood on the request line; empty when nothing is. */
    static Optional<Refusal> fault(String target) {
        if (!target.startsWith("/")) {
            return refused("地址须以 / 开头", "The address must begin with /");
        }
        var question = target.indexOf('?');
        var path = question < 0 ? target : target.substring(0, question);
        var segments = path.substring(1).split("/", -1);
        for (int i = 0; i < segments.length; i++) {
            var fault = segment(segments[i], i == segments.length - 1);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return question < 0 ? Optional.empty() : query(target.substring(question + 1));
    }

    private static Optional<Refusal> segment(String raw, boolean last) {
        if (raw.isEmpty() && !last) {
            return refused("地址含有空的路径段(//)", "The address has an empty segment (//)");
        }
        for (int i = 0; i < raw.length(); i++) {
            var c = raw.charAt(i);
            if (!isLetterOrDigit(c) && c != '%' && UNRESERVED_AND_HARMLESS.indexOf(c) < 0) {
                return refused(
                        "地址含有不允许的字符,请用百分号编码", "The address has a character that is not allowed; percent-encode it");
            }
        }
        var decoded = decoded(raw);
        if (decoded.isEmpty()) {
            return refused("地址的百分号编码有误", "The address is not well percent-encoded");
        }
        var text = decoded.get();
        if (text.equals(".") || text.equals("..")) {
            return refused("地址不得含有 . 或 .. 路径段", "The address must not have . or .. segments");
        }
        if (text.chars().anyMatch(c -> c < ' ' || c == 0x7f || "/\\%;".indexOf(c) >= 0)) {
            return refused("路径段编码后不得含有 / \\ % ; 或控制字符", "A segment must not hide / \\ % ; or a control character");
        }
        return Optional.empty();
    }

    private static Optional<Refusal> query(String raw) {
        var visible = raw.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '#');
        return visible && decoded(raw).isPresent()
                ? Optional.empty()
                : refused("查询参数的百分号编码有误", "The query is not well percent-encoded");
    }

    /** The text behind percent-encoding; empty when that is not well formed or not UTF-8. */
    private static Optional<String> decoded(String raw) {
        var bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            var c = raw.charAt(i);
            if (c != '%') {
                bytes.write(c);
                continue;
            }
            if (i + 2 >= raw.length()) {
                return Optional.empty();
            }
            var high = Character.digit(raw.charAt(i + 1), 16);
            var low = Character.digit(raw.charAt(i + 2), 16);
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes.write(high * 16 + low);
            i += 2;
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    private static Optional<Refusal> refused(String zh, String en) {
        return Optional.of(Refusal.malformed(zh + "。", en + "."));
    }
}
