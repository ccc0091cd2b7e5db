package org.fourthousand.funding.answer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.id.Ids;

/** Identity of an answer on the work list. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record UnmatchedAnswerId(UUID value) {

    /** From its UUID. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static UnmatchedAnswerId of(UUID value) {
        return new UnmatchedAnswerId(value);
    }

    /** From a path or query parameter. */
    public static UnmatchedAnswerId fromString(String text) {
        return new UnmatchedAnswerId(UUID.fromString(text));
    }

    /** A new one. */
    public static UnmatchedAnswerId next() {
        return new UnmatchedAnswerId(Ids.next());
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
