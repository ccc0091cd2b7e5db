package org.fourthousand.registry.duplicate;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identity of two projects found to be alike. */
@Schema(name = "DuplicateCandidateId", type = SchemaType.STRING, format = "uuid")
public record CandidateId(@JsonValue UUID value) {

    /** From a path or a body; what is no UUID is refused. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CandidateId fromString(String text) {
        return new CandidateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
