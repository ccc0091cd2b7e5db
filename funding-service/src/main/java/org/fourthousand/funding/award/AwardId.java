package org.fourthousand.funding.award;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.id.Ids;

/** Identity of an award. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record AwardId(UUID value) {

    /** From its UUID. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AwardId of(UUID value) {
        return new AwardId(value);
    }

    /** From a path or query parameter. */
    public static AwardId fromString(String text) {
        return new AwardId(UUID.fromString(text));
    }

    /** A new one. */
    public static AwardId next() {
        return new AwardId(Ids.next());
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
