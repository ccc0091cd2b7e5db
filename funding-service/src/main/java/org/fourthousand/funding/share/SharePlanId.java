package org.fourthousand.funding.share;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.id.Ids;

/** Identity of a plan. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record SharePlanId(UUID value) {

    /** From its UUID. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SharePlanId of(UUID value) {
        return new SharePlanId(value);
    }

    /** From a path or query parameter. */
    public static SharePlanId fromString(String text) {
        return new SharePlanId(UUID.fromString(text));
    }

    /** A new one. */
    public static SharePlanId next() {
        return new SharePlanId(Ids.next());
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
