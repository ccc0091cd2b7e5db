package org.fourthousand.notification.message;

import java.util.LinkedHashMap;
import java.util.Map;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.notification.directory.Office;
import org.jspecify.annotations.Nullable;

/**
 * What an event makes us say, before it is known who plays the parts of the audience.
 *
 * @param kind what is said
 * @param facts what the letter names, by the template's names
 * @param expert the expert it concerns, when it is about one
 * @param department the department it concerns, when the event names one
 */
record Announcement(
        MessageKind kind,
        Map<String, Text> facts,
        @Nullable Expert expert,
        @Nullable Office department) {

    /** Says something, without facts yet. */
    static Announcement say(MessageKind kind) {
        return new Announcement(kind, Map.of(), null, null);
    }

    Announcement with(String name, Text fact) {
        var more = new LinkedHashMap<>(facts);
        more.put(name, fact);
        return new Announcement(kind, more, expert, department);
    }

    Announcement with(String name, Object fact) {
        return with(name, Text.same(fact.toString()));
    }

    Announcement to(Expert invited) {
        return new Announcement(kind, facts, invited, department);
    }

    Announcement to(Office addressed) {
        return new Announcement(kind, facts, expert, addressed);
    }
}
