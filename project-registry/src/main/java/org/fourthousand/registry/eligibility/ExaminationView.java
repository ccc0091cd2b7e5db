package org.fourthousand.registry.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.policy.PolicyValue;

/**
 * What would be said of a form, as far as it goes.
 *
 * @param day examined for, Asia/Shanghai
 * @param refused whether something in it refuses already
 * @param decided whether every rule could be judged
 * @param findings everything the rules found
 * @param unjudged the rules that need more than is given
 * @param missing JSON pointers of what a complete form has and this one has not
 * @param parameters the numbers applied
 */
@Schema(
        name = "EligibilityExamination",
        description = "入库条件预审(未登记的申报表) | What the rules say of a form that is no project yet")
public record ExaminationView(
        LocalDate day,
        boolean refused,
        boolean decided,
        List<FindingView> findings,
        List<UnjudgedView> unjudged,
        List<String> missing,
        List<PolicyValue> parameters) {

    /**
     * A rule that cannot be judged yet.
     *
     * @param code of the rule
     * @param name what it asks, in the language asked for
     * @param missing JSON pointers of the fields it needs
     * @param needsEnterprise whether it needs to know whose project it is
     */
    @Schema(name = "UnjudgedRule")
    public record UnjudgedView(
            String code, String name, String clause, List<String> missing, boolean needsEnterprise) {}

    static ExaminationView of(ExaminingForm.Examination examination, List<Locale> languages) {
        var verdict = examination.verdict();
        return new ExaminationView(
                verdict.day(),
                !verdict.against(true).isEmpty(),
                examination.unjudged().isEmpty(),
                verdict.findings().stream()
                        .map(finding -> FindingView.of(finding, languages))
                        .toList(),
                examination.unjudged().stream()
                        .map(each -> unjudged(each, languages))
                        .toList(),
                examination.missing(),
                verdict.parameters());
    }

    private static UnjudgedView unjudged(ExaminingForm.Unjudged unjudged, List<Locale> languages) {
        return new UnjudgedView(
                unjudged.rule().code(),
                unjudged.rule().name().in(languages),
                unjudged.rule().clause(),
                unjudged.missing().stream().map(field -> "/" + field).sorted().toList(),
                unjudged.needsEnterprise());
    }
}
