package org.fourthousand.notification.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identity of a project, as the registry gave it. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record ProjectId(@JsonValue UUID value) {

    /** From a path, a query or a body; what is no UUID is refused. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ProjectId fromString(String text) {
        return new ProjectId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
