package org.fourthousand.review.scoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.id.Ids;

/** Identity of one seat on a project's panel, and of its scoresheet. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record AssignmentId(@JsonValue UUID value) {

    /** A new identity. */
    public static AssignmentId next() {
        return new AssignmentId(Ids.next());
    }

    /** From a path or a body; what is no UUID is refused. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AssignmentId fromString(String text) {
        return new AssignmentId(UUID.fromString(text));
    }

    /** 36 characters, lower case: the form in which the draw orders and hashes it. */
    @Override
    public String toString() {
        return value.toString();
    }
}
