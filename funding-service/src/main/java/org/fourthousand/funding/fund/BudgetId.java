package org.fourthousand.funding.fund;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.id.Ids;

/** Identity of a budget line. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record BudgetId(UUID value) {

    /** From its UUID. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static BudgetId of(UUID value) {
        return new BudgetId(value);
    }

    /** From a path or query parameter. */
    public static BudgetId fromString(String text) {
        return new BudgetId(UUID.fromString(text));
    }

    /** A new one. */
    public static BudgetId next() {
        return new BudgetId(Ids.next());
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
