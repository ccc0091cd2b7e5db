package org.fourthousand.registry.eligibility;

import java.util.stream.Stream;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.value.PillarIndustry;

/** Traditional industries (传统优势产业) are to be upgraded rather than enlarged (clause 二.1): a person looks at an expansion. */
final class ExpansionIsLookedAt implements EligibilityPolicy {

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        var traditional = candidate.pillar().map(PillarIndustry::isTraditional).orElse(false);
        return traditional && candidate.application().capacityExpansion()
                ? Stream.of(Finding.needsManualCheck(
                        FindingReason.EXPANSION_NEEDS_MANUAL_CHECK,
                        "/capacityExpansion",
                        "二.1",
                        Text.of(
                                "传统优势产业单纯扩能项目须人工核查。",
                                "An expansion in a traditional industry needs an officer's check.")))
                : Stream.empty();
    }
}
