package org.fourthousand.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fourthousand.events.EventType;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/messages.md} against the code. Run with {@code -Dmessages.update} to write it anew. */
class MessagesTableTest {

    private static final Path COMMITTED = Path.of("..", "docs", "messages.md");

    private static final String HEAD = """
            # Who is told what

            Every event of the suite, the message it makes, and who is told: by e-mail and in the in-app inbox, once each.
            Offices are found when the event arrives, their addresses when the mail is sent. Nobody is told of an event
            that is not in this table. Written by `MessagesTableTest` from `MessageKind`; the build fails when it differs.

            | Event | Message | 收信人 | Recipients |
            |---|---|---|---|
            """;

    @Test
    void theTableInTheDocsIsThatOfTheCode() throws IOException {
        var table = HEAD
                + Stream.of(MessageKind.values()).map(MessagesTableTest::row).collect(Collectors.joining("\n"))
                + "\n";
        if (System.getProperty("messages.update") != null) {
            Files.writeString(COMMITTED, table);
        }

        assertThat(COMMITTED).hasContent(table);
    }

    @Test
    void everyEventOfTheCatalogueIsInTheTable() {
        var told = Arrays.stream(MessageKind.values()).map(MessageKind::event).collect(Collectors.toSet());

        assertThat(EventType.all()).extracting(EventType::event).allMatch(told::contains);
    }

    @Test
    void noNoticeGoesToAnEnterprise() {
        assertThat(MessageKind.values())
                .filteredOn(kind -> kind.name().startsWith("NOTICE_"))
                .noneMatch(kind -> kind.audiences().contains(Audience.ENTERPRISE));
    }

    private static String row(MessageKind kind) {
        var event = EventType.all().stream()
                .filter(type -> type.event().equals(kind.event()))
                .findFirst()
                .orElseThrow();
        return "| `%s` | %s | %s | %s |"
                .formatted(event.wireName(), kind.name(), words(kind, true), words(kind, false));
    }

    private static String words(MessageKind kind, boolean chinese) {
        if (kind.audiences().isEmpty()) {
            return chinese ? "无" : "nobody";
        }
        return kind.audiences().stream()
                .map(audience ->
                        chinese ? audience.words().zh() : audience.words().en())
                .collect(Collectors.joining(chinese ? ";" : "; "));
    }
}
