package org.fourthousand.funding.allocation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.id.Ids;

/** Identity of an allocation list. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record AllocationListId(UUID value) {

    /** From its UUID. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AllocationListId of(UUID value) {
        return new AllocationListId(value);
    }

    /** From a path or query parameter. */
    public static AllocationListId fromString(String text) {
        return new AllocationListId(UUID.fromString(text));
    }

    /** A new one. */
    public static AllocationListId next() {
        return new AllocationListId(Ids.next());
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
