package org.fourthousand.registry.application;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the competent authority decided about one market-access standard.
 *
 * @param status its decision
 * @param documentNumber number of the document that says so; needed to pass
 */
@Schema(description = "市场准入审查结论 | Decision on one market-access standard")
public record Gate(
        @NotNull Status status, @Nullable @Size(max = 80) String documentNumber) {

    /** The authority's decision. */
    @Schema(name = "GateStatus")
    public enum Status {
        /** 已批准. */
        APPROVED,
        /** 依规免办. */
        EXEMPT,
        /** 办理中. */
        PENDING,
        /** 未予批准. */
        REFUSED
    }

    /** Approved or exempt, with the document that proves it. */
    public boolean passes() {
        var decided = switch (status) {
            case APPROVED, EXEMPT -> true;
            case PENDING, REFUSED -> false;
        };
        return decided && documentNumber != null && !documentNumber.isBlank();
    }
}
