package org.fourthousand.funding.recovery;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.id.Ids;

/** Identity of money received. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record ReceiptId(UUID value) {

    /** From its UUID. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ReceiptId of(UUID value) {
        return new ReceiptId(value);
    }

    /** From a path or query parameter. */
    public static ReceiptId fromString(String text) {
        return new ReceiptId(UUID.fromString(text));
    }

    /** A new one. */
    public static ReceiptId next() {
        return new ReceiptId(Ids.next());
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
