package org.fourthousand.funding.batch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.id.Ids;

/** Identity of a batch of payments. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record PaymentBatchId(UUID value) {

    /** From its UUID. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PaymentBatchId of(UUID value) {
        return new PaymentBatchId(value);
    }

    /** From a path or query parameter. */
    public static PaymentBatchId fromString(String text) {
        return new PaymentBatchId(UUID.fromString(text));
    }

    /** A new one. */
    public static PaymentBatchId next() {
        return new PaymentBatchId(Ids.next());
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
