package org.fourthousand.registry.duplicate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.problem.Text;

/**
 * Why two projects may be one.
 *
 * @param kind what they have in common
 * @param points what it adds to the similarity, 0 to 100
 * @param words in both languages, with what was compared
 */
public record Reason(Kind kind, int points, Text words) {

    /** What two projects may have in common. Names are part of the contract. */
    @Schema(name = "DuplicateReasonKind", description = "疑似重复的依据 | What two projects have in common")
    public enum Kind {
        /** The same investment project code (项目代码): it is given once. */
        SAME_PROJECT_CODE,
        /** The same invoice: a machine is bought once. */
        SAME_INVOICE,
        /** Names that are alike. */
        NAME,
        /** The same equipment, by name and model. */
        EQUIPMENT,
        /** The same enterprise. */
        SAME_ENTERPRISE,
        /** The same place and the same total investment. */
        SAME_PLACE_AND_INVESTMENT
    }
}
