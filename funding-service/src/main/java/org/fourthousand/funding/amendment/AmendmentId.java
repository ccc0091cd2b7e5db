package org.fourthousand.funding.amendment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.id.Ids;

/** Identity of an amendment. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record AmendmentId(UUID value) {

    /** From its UUID. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AmendmentId of(UUID value) {
        return new AmendmentId(value);
    }

    /** From a path or query parameter. */
    public static AmendmentId fromString(String text) {
        return new AmendmentId(UUID.fromString(text));
    }

    /** A new one. */
    public static AmendmentId next() {
        return new AmendmentId(Ids.next());
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
