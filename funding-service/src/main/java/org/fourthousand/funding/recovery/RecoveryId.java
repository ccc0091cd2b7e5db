package org.fourthousand.funding.recovery;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.id.Ids;

/** Identity of a case of recovery. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record RecoveryId(UUID value) {

    /** From its UUID. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RecoveryId of(UUID value) {
        return new RecoveryId(value);
    }

    /** From a path or query parameter. */
    public static RecoveryId fromString(String text) {
        return new RecoveryId(UUID.fromString(text));
    }

    /** A new one. */
    public static RecoveryId next() {
        return new RecoveryId(Ids.next());
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
