package org.fourthousand.notification.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identity of a joint meeting. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record JointMeetingId(@JsonValue UUID value) {

    /** From a path; what is no UUID is refused. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static JointMeetingId fromString(String text) {
        return new JointMeetingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
