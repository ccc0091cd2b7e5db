package org.fourthousand.funding.batch;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.id.Ids;

/** Identity of one of the office's own accounts. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record DebtorAccountId(UUID value) {

    /** From its UUID. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DebtorAccountId of(UUID value) {
        return new DebtorAccountId(value);
    }

    /** From a path or query parameter. */
    public static DebtorAccountId fromString(String text) {
        return new DebtorAccountId(UUID.fromString(text));
    }

    /** A new one. */
    public static DebtorAccountId next() {
        return new DebtorAccountId(Ids.next());
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
