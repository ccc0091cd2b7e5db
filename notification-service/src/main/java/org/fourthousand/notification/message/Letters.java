package org.fourthousand.notification.message;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.fourthousand.notification.directory.Language;

/**
 * Puts messages into words: {@code templates/messages/{zh|en}/KIND.txt}, the first line of which is the subject. Rendering
 * is strict: a template that names a fact the message lacks is an error, not a gap in a letter.
 */
@Singleton
public class Letters {

    private final Map<Language, Map<MessageKind, Template>> templates = new EnumMap<>(Language.class);

    /** @throws NullPointerException when a template is missing: the service does not start without its words */
    Letters(Engine engine) {
        for (var language : Language.values()) {
            var ofLanguage = new EnumMap<MessageKind, Template>(MessageKind.class);
            for (var kind : MessageKind.values()) {
                if (!kind.audiences().isEmpty()) {
                    var name = "messages/%s/%s.txt".formatted(language.folder(), kind.templateName());
                    ofLanguage.put(kind, Objects.requireNonNull(engine.getTemplate(name), name));
                }
            }
            templates.put(language, ofLanguage);
        }
    }

    /** A message in words. */
    public Letter write(MessageKind kind, Facts facts, Language language) {
        var template = Objects.requireNonNull(
                Objects.requireNonNull(templates.get(language)).get(kind), kind::name);
        var text = template.instance().data(new HashMap<>(facts.in(language))).render();
        var end = text.indexOf('\n');
        return new Letter(
                text.substring(0, end).strip(), text.substring(end + 1).strip());
    }
}
