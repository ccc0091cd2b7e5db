package org.fourthousand.registry.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.policy.PolicyValue;

/**
 * "Would I be refused, and why?"
 *
 * @param day examined for, Asia/Shanghai
 * @param admissible whether nothing refuses; a manual check may still be due
 * @param findings everything the rules found
 * @param parameters the numbers applied, with their source
 */
@Schema(name = "Eligibility", description = "入库条件预审 | What the rules of entry say of a project today")
public record EligibilityView(
        LocalDate day, boolean admissible, List<FindingView> findings, List<PolicyValue> parameters) {

    /**
     * One finding.
     *
     * @param reason which rule
     * @param weight whether it refuses or asks for a person's eye
     * @param pointer JSON pointer into the application
     * @param clause clause of the decision
     * @param message in the language asked for
     */
    @Schema(name = "Finding")
    public record FindingView(
            FindingReason reason, Finding.Weight weight, String pointer, String clause, String message) {}

    static EligibilityView of(Verdict verdict, List<Locale> languages) {
        return new EligibilityView(
                verdict.day(),
                verdict.against(true).isEmpty(),
                verdict.findings().stream()
                        .map(finding -> new FindingView(
                                finding.reason(),
                                finding.weight(),
                                finding.pointer(),
                                finding.clause(),
                                finding.words().in(languages)))
                        .toList(),
                verdict.parameters());
    }
}
