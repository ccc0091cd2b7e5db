package org.fourthousand.registry.eligibility;

import java.util.stream.Stream;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.registry.enterprise.StandingKind;

/** Findings from what stands against the enterprise on record: one for each, with its day and its source in its words. */
final class OnRecord {

    private OnRecord() {}

    /** Refuses for everything of a kind that stands; it points at no field, for the applicant cannot mend it in the form. */
    static Stream<Finding> refuses(Candidate candidate, StandingKind kind, FindingReason reason, String clause) {
        return candidate.standing().facts(kind).stream()
                .map(fact -> Finding.refuses(
                        reason,
                        "",
                        clause,
                        Text.of(
                                "在册:%s(%s)%s,来源:%s。"
                                        .formatted(kind.words().zh(), fact.happenedOn(), fact.what(), fact.source()),
                                "On record: %s, %s: %s; source: %s."
                                        .formatted(kind.words().en(), fact.happenedOn(), fact.what(), fact.source()))));
    }
}
