package org.fourthousand.funding.answer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.id.Ids;

/** Identity of a file from the bank. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record BankFileId(UUID value) {

    /** From its UUID. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static BankFileId of(UUID value) {
        return new BankFileId(value);
    }

    /** From a path or query parameter. */
    public static BankFileId fromString(String text) {
        return new BankFileId(UUID.fromString(text));
    }

    /** A new one. */
    public static BankFileId next() {
        return new BankFileId(Ids.next());
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
