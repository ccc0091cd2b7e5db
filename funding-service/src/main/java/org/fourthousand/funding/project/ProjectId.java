package org.fourthousand.funding.project;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identity of a project, as the registry gave it. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record ProjectId(UUID value) {

    /** From its UUID. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ProjectId of(UUID value) {
        return new ProjectId(value);
    }

    /** From a path or query parameter. */
    public static ProjectId fromString(String text) {
        return new ProjectId(UUID.fromString(text));
    }

    @JsonValue
    @Override
    public UUID value() {
        return value;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
