package org.fourthousand.funding.allocation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.id.Ids;

/** Identity of an objection. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record AllocationObjectionId(UUID value) {

    /** From its UUID. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AllocationObjectionId of(UUID value) {
        return new AllocationObjectionId(value);
    }

    /** From a path or query parameter. */
    public static AllocationObjectionId fromString(String text) {
        return new AllocationObjectionId(UUID.fromString(text));
    }

    /** A new one. */
    public static AllocationObjectionId next() {
        return new AllocationObjectionId(Ids.next());
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
