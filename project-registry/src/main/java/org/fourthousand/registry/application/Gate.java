package org.fourthousand.registry.application;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.problem.Text;
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
    public enum Status implements Worded {
        APPROVED("已批准", "approved"),
        EXEMPT("依规免办", "exempt by rule"),
        PENDING("办理中", "pending"),
        REFUSED("未予批准", "refused");

        private final Text words;

        Status(String zh, String en) {
            this.words = Text.of(zh, en);
        }

        @Override
        public Text words() {
            return words;
        }
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
