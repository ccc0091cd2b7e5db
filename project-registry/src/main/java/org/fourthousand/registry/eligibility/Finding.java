package org.fourthousand.registry.eligibility;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;

/**
 * One reason that stands against entry.
 *
 * @param reason which rule
 * @param weight whether it refuses, asks for a person's eye or only points something out
 * @param pointer JSON pointer into the application
 * @param clause clause of the decision behind the rule
 * @param words what it is and what would mend it
 */
public record Finding(FindingReason reason, Weight weight, String pointer, String clause, Text words) {

    /** What a finding does to the entry. */
    @Schema(name = "FindingWeight")
    public enum Weight {
        /** The project may not enter (不予入库). */
        REFUSES,
        /** It may enter; somebody should know (提示). */
        WARNS,
        /** It may enter once an officer has looked at it and says so (人工核查). */
        NEEDS_MANUAL_CHECK
    }

    static Finding refuses(FindingReason reason, String pointer, String clause, Text words) {
        return new Finding(reason, Weight.REFUSES, pointer, clause, words);
    }

    static Finding warns(FindingReason reason, String pointer, String clause, Text words) {
        return new Finding(reason, Weight.WARNS, pointer, clause, words);
    }

    static Finding needsManualCheck(FindingReason reason, String pointer, String clause, Text words) {
        return new Finding(reason, Weight.NEEDS_MANUAL_CHECK, pointer, clause, words);
    }

    /** As a violation of a problem; the message begins with the reason's name. */
    public Violation violation() {
        return Violation.of(pointer, Text.of(reason + ":" + words.zh(), reason + ": " + words.en()), clause);
    }
}
