package org.fourthousand.registry.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.policy.PolicyValue;
import org.fourthousand.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * A rule of entry as everybody may read it.
 *
 * @param code stable name
 * @param name what it asks, in both languages
 * @param clause clause of the decision
 * @param reasons what it may find
 * @param weight the heaviest it finds: whether it refuses or asks for a person's eye
 * @param applies whether it is applied on the day asked for
 * @param effectiveFrom first day of its version on that day
 * @param effectiveTo last day of it, null while open
 * @param source document and clause behind that version
 * @param version of its dates: the policy parameter that an administrator records anew to change them
 * @param parameters numbers it uses, as of that day
 */
@Schema(name = "EligibilityRule", description = "入库条件 | A rule of entry, with its clause, its dates and its numbers")
public record RuleView(
        String code,
        Text name,
        String clause,
        List<FindingReason> reasons,
        Finding.Weight weight,
        boolean applies,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable String source,
        @Nullable AppliedVersion version,
        List<PolicyValue> parameters) {

    static RuleView of(RulesInForce.Dated dated, List<PolicyValue> numbers) {
        var rule = dated.rule();
        var version = dated.version();
        return new RuleView(
                rule.code(),
                rule.name(),
                rule.clause(),
                rule.reasons(),
                rule.weight(),
                dated.applies(),
                version.map(PolicyValue::effectiveFrom).orElse(null),
                version.map(PolicyValue::effectiveTo).orElse(null),
                version.map(PolicyValue::source).orElse(null),
                version.map(AppliedVersion::of).orElse(null),
                numbers);
    }
}
