package org.fourthousand.notification.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identity of a message: one recipient, one channel, one event. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record MessageId(@JsonValue UUID value) {

    /** From a path; what is no UUID is refused. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MessageId fromString(String text) {
        return new MessageId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
