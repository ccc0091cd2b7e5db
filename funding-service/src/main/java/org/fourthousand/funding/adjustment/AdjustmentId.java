package org.fourthousand.funding.adjustment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.id.Ids;

/** Identity of an adjustment. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record AdjustmentId(UUID value) {

    /** From its UUID. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AdjustmentId of(UUID value) {
        return new AdjustmentId(value);
    }

    /** From a path or query parameter. */
    public static AdjustmentId fromString(String text) {
        return new AdjustmentId(UUID.fromString(text));
    }

    /** A new one. */
    public static AdjustmentId next() {
        return new AdjustmentId(Ids.next());
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
