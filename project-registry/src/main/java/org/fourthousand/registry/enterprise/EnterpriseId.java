package org.fourthousand.registry.enterprise;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.id.Ids;

/** Identity of an enterprise in the history; everybody else knows it by its social credit code. */
@Schema(type = SchemaType.STRING, format = "uuid")
public record EnterpriseId(@JsonValue UUID value) {

    static EnterpriseId next() {
        return new EnterpriseId(Ids.next());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
