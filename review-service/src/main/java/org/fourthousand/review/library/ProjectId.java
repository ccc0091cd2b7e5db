package org.fourthousand.review.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Identity of a project, given by the registry. Ordered as its text is, which is how the draw and the database order it. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record ProjectId(@JsonValue UUID value) implements Comparable<ProjectId> {

    /** From a path or a body; what is no UUID is refused. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ProjectId fromString(String text) {
        return new ProjectId(UUID.fromString(text));
    }

    @Override
    public int compareTo(ProjectId other) {
        return toString().compareTo(other.toString());
    }

    /** 36 characters, lower case: the form in which the draw orders and hashes it. */
    @Override
    public String toString() {
        return value.toString();
    }
}
