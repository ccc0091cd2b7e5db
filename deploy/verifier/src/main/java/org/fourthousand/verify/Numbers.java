package org.fourthousand.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/** Decimal numbers, which the file writes as text. */
final class Numbers {

    private Numbers() {}

    /** The number of a name; what is none counts as 0, and so differs from what the rules give. */
    static BigDecimal of(JsonNode node, String name) {
        return of(node.path(name));
    }

    static BigDecimal of(JsonNode value) {
        return new BigDecimal(value.asText("0"));
    }
}
