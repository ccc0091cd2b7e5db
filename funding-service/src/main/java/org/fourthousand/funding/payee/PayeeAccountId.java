package org.fourthousand.funding.payee;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.id.Ids;

/** Identity of a payee's account. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record PayeeAccountId(UUID value) {

    /** From its UUID. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PayeeAccountId of(UUID value) {
        return new PayeeAccountId(value);
    }

    /** From a path or query parameter. */
    public static PayeeAccountId fromString(String text) {
        return new PayeeAccountId(UUID.fromString(text));
    }

    /** A new one. */
    public static PayeeAccountId next() {
        return new PayeeAccountId(Ids.next());
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
