package org.fourthousand.gateway.problem;

import java.util.List;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/**
 * A sentence for people. zh-CN is the default; English is given to those who ask for it, as the services do.
 *
 * @param zh Simplified Chinese
 * @param en English
 */
public record Text(String zh, String en) {

    /** The language tag of what {@link #in} answers. */
    public static String languageFor(@Nullable String acceptLanguage) {
        for (var range : ranges(acceptLanguage)) {
            if (range.getWeight() > 0 && range.getRange().startsWith("zh")) {
                return "zh-CN";
            }
            if (range.getWeight() > 0 && range.getRange().startsWith("en")) {
                return "en";
            }
        }
        return "zh-CN";
    }

    /** The sentence in the first language of the {@code Accept-Language} header that fits. */
    public String in(@Nullable String acceptLanguage) {
        return languageFor(acceptLanguage).equals("en") ? en : zh;
    }

    private static List<LanguageRange> ranges(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return List.of();
        }
        try {
            return LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
