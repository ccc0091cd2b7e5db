package org.fourthousand.funding.evaluation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.id.Ids;

/** Identity of an evaluation. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record EvaluationId(UUID value) {

    /** From its UUID. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EvaluationId of(UUID value) {
        return new EvaluationId(value);
    }

    /** From a path or query parameter. */
    public static EvaluationId fromString(String text) {
        return new EvaluationId(UUID.fromString(text));
    }

    /** A new one. */
    public static EvaluationId next() {
        return new EvaluationId(Ids.next());
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
