package org.fourthousand.funding.disbursement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.id.Ids;

/** Identity of a payment on its way. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record DisbursementId(UUID value) {

    /** From its UUID. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DisbursementId of(UUID value) {
        return new DisbursementId(value);
    }

    /** From a path or query parameter. */
    public static DisbursementId fromString(String text) {
        return new DisbursementId(UUID.fromString(text));
    }

    /** A new one. */
    public static DisbursementId next() {
        return new DisbursementId(Ids.next());
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
