package org.fourthousand.review.expert;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.id.Ids;

/** Identity of an expert; the claim {@code expert_id} of their account names it. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record ExpertId(@JsonValue UUID value) {

    /** A new identity. */
    public static ExpertId next() {
        return new ExpertId(Ids.next());
    }

    /** From a path or a body; what is no UUID is refused. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ExpertId fromString(String text) {
        return new ExpertId(UUID.fromString(text));
    }

    /** 36 characters, lower case: the form in which the draw orders and hashes it. */
    @Override
    public String toString() {
        return value.toString();
    }
}
