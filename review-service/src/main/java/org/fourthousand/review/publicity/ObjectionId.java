package org.fourthousand.review.publicity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.id.Ids;

/** Identity of an objection to a published list. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record ObjectionId(@JsonValue UUID value) {

    /** A new identity. */
    public static ObjectionId next() {
        return new ObjectionId(Ids.next());
    }

    /** From a path or a body; what is no UUID is refused. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ObjectionId fromString(String text) {
        return new ObjectionId(UUID.fromString(text));
    }

    /** 36 characters, lower case: the form in which the draw orders and hashes it. */
    @Override
    public String toString() {
        return value.toString();
    }
}
