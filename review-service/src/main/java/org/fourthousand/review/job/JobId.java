package org.fourthousand.review.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.id.Ids;

/** Identity of a job. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record JobId(@JsonValue UUID value) {

    /** A new identity. */
    static JobId next() {
        return new JobId(Ids.next());
    }

    /** From a path or a body; what is no UUID is refused. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static JobId fromString(String text) {
        return new JobId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
