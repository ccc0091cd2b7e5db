package org.fourthousand.kit.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;

/** The opaque place in a list after which the next page begins: the sort keys of the last item seen. */
public final class Cursor {

    private static final char SEPARATOR = '\u001f';

    private Cursor() {}

    /** The cursor after an item with these sort keys. */
    public static String of(Object... keys) {
        var joined = new StringBuilder();
        for (var key : keys) {
            joined.append(joined.isEmpty() ? "" : SEPARATOR).append(key);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(joined.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The sort keys of a cursor.
     *
     * @throws Problem 400 when it is not one of ours or has another number of keys
     */
    public static List<String> keys(String cursor, int expected) {
        try {
            var joined = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var keys = List.of(joined.split(Pattern.quote(String.valueOf(SEPARATOR)), -1));
            if (keys.size() == expected) {
                return keys;
            }
        } catch (IllegalArgumentException notBase64) {
            // answered below, like any other cursor that is not ours
        }
        throw new Problem(
                CommonProblem.INVALID_REQUEST,
                Text.of("游标无效,请使用上一页返回的 next。", "The cursor is not valid; use the next of the page before."),
                List.of(Violation.at("#query/after", Text.of("游标无效", "not a cursor of ours"))));
    }
}
