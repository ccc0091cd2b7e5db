package org.fourthousand.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed AsyncAPI 3 document is that of the catalogue; {@code -Dschemas.update} writes it anew. */
class EventDocumentTest {

    private static final Path DOCUMENT = Path.of("../../docs/events/asyncapi.yaml");
    private static final String SCHEMAS = "../../platform/events/src/main/resources/org/fourthousand/events/schema/";

    private final ObjectMapper yaml =
            new ObjectMapper(new YAMLFactory().disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER));

    @Test
    void theCommittedDocumentIsThatOfTheCatalogue() throws IOException {
        var document = yaml.writeValueAsString(document());
        if (System.getProperty("schemas.update") != null) {
            Files.createDirectories(DOCUMENT.getParent());
            Files.writeString(DOCUMENT, document);
        }

        assertThat(DOCUMENT).hasContent(document);
    }

    private ObjectNode document() {
        var root = yaml.createObjectNode().put("asyncapi", "3.0.0");
        root.putObject("info")
                .put("title", "Four Thousand Projects: events")
                .put("version", "1.0.0")
                .put(
                        "description",
                        "CloudEvents 1.0 in structured JSON; the Kafka key is the subject. Published exactly when the change"
                                + " they tell of is committed, in order per key; read committed messages only.");
        root.put("defaultContentType", "application/cloudevents+json");
        var channels = root.putObject("channels");
        var operations = root.putObject("operations");
        var messages = root.putObject("components").putObject("messages");
        for (var topic : Topic.values()) {
            var channel = channels.putObject(topic.name()).put("address", topic.topicName());
            channel.putObject("bindings").putObject("kafka").put("partitions", Topic.PARTITIONS);
            var carried = channel.putObject("messages");
            for (var type : EventType.all()) {
                if (type.topic() == topic) {
                    describe(type, carried.putObject(type.event().getSimpleName()), messages);
                }
            }
            operations
                    .putObject("publish" + topic.name())
                    .put("action", "send")
                    .putObject("channel")
                    .put("$ref", "#/channels/" + topic.name());
        }
        return root;
    }

    private static void describe(EventType type, ObjectNode reference, ObjectNode messages) {
        var name = type.event().getSimpleName();
        reference.put("$ref", "#/components/messages/" + name);
        var payload = messages.putObject(name).put("name", type.wireName()).putObject("payload");
        payload.put("type", "object");
        var envelope = payload.putObject("properties");
        envelope.putObject("specversion").put("const", "1.0");
        envelope.putObject("id").put("type", "string").put("format", "uuid");
        envelope.putObject("source").put("const", "urn:fourthousand:" + type.producer());
        envelope.putObject("type").put("const", type.wireName());
        envelope.putObject("subject").put("type", "string");
        envelope.putObject("time").put("type", "string").put("format", "date-time");
        envelope.putObject("data").put("$ref", SCHEMAS + type.wireName() + ".json");
    }
}
