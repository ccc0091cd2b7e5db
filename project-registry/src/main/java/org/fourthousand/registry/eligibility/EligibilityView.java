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
 * @param rules versions of the rules applied; a rule outside its dates is not
 */
@Schema(name = "Eligibility", description = "入库条件预审 | What the rules of entry say of a project as of a day")
public record EligibilityView(
        LocalDate day,
        boolean admissible,
        List<FindingView> findings,
        List<PolicyValue> parameters,
        List<AppliedVersion> rules) {

    static EligibilityView of(Verdict verdict, List<Locale> languages) {
        return new EligibilityView(
                verdict.day(),
                verdict.against(true).isEmpty(),
                verdict.findings().stream()
                        .map(finding -> FindingView.of(finding, languages))
                        .toList(),
                verdict.parameters(),
                verdict.rules().stream().map(AppliedVersion::of).toList());
    }
}
