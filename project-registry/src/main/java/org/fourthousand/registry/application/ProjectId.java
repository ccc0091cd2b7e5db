package org.fourthousand.registry.application;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.id.Ids;

/** Identity of a project in this registry and, as the key of its events, in every other service. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record ProjectId(@JsonValue UUID value) {

    /** A new identity. */
    public static ProjectId next() {
        return new ProjectId(Ids.next());
    }

    /** From a path or a body; what is no UUID is refused. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ProjectId fromString(String text) {
        return new ProjectId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
