package org.fourthousand.kit.problem;

import java.util.List;
import java.util.Locale;

/**
 * A sentence for people, in both languages of the suite. zh-CN is the default; English is given to those who ask for it.
 *
 * @param zh Simplified Chinese
 * @param en English
 */
public record Text(String zh, String en) {

    /** Both languages of one sentence. */
    public static Text of(String zh, String en) {
        return new Text(zh, en);
    }

    /** A sentence that reads the same in both, for example a name. */
    public static Text same(String text) {
        return new Text(text, text);
    }

    /** The sentence with {@code %s} places filled, in both languages. */
    public Text with(Object... values) {
        return new Text(zh.formatted(values), en.formatted(values));
    }

    /** The language that fits the first acceptable one; zh-CN where none is asked for or none fits. */
    public String in(List<Locale> acceptable) {
        for (var locale : acceptable) {
            if (locale.getLanguage().equals("zh")) {
                return zh;
            }
            if (locale.getLanguage().equals("en")) {
                return en;
            }
        }
        return zh;
    }
}
