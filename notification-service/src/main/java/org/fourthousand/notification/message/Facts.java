package org.fourthousand.notification.message;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.notification.directory.Language;

/**
 * What a letter names, by the template's names, in both languages. Kept with the message, so that it reads the same when
 * it is sent late.
 *
 * @param values by name
 */
public record Facts(Map<String, Text> values) {

    /** Takes its own copy, without control characters: a fact stands on one line and may stand in a subject. */
    public Facts {
        values = values.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        fact -> Text.of(
                                plain(fact.getValue().zh()),
                                plain(fact.getValue().en())),
                        (one, _) -> one,
                        TreeMap::new));
    }

    /** In one language, for a template. */
    public Map<String, String> in(Language language) {
        return values.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, fact -> language.of(fact.getValue())));
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
