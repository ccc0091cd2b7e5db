package org.fourthousand.notification.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.id.Ids;

/** Identity of a supervision notice. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record NoticeId(@JsonValue UUID value) {

    /** A new identity. */
    static NoticeId next() {
        return new NoticeId(Ids.next());
    }

    /** From a path; what is no UUID is refused. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static NoticeId fromString(String text) {
        return new NoticeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
