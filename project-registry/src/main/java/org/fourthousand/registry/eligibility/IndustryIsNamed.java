package org.fourthousand.registry.eligibility;

import java.util.stream.Stream;
import org.fourthousand.kit.problem.Text;

/** The industry is one of the pillars (二.1) or strategic industries (二.2, 二.3); the mapping of divisions is ours. */
final class IndustryIsNamed implements EligibilityPolicy {

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        if (candidate.pillar().isPresent()) {
            return Stream.empty();
        }
        var industry = candidate.application().industry();
        return Stream.of(Finding.refuses(
                FindingReason.NOT_INDUSTRIAL,
                "/industry",
                "二.1、二.2、二.3",
                Text.of("行业 %s(%s)不属于决定所列产业。", "Industry %s (%s) is none that the decision names.")
                        .with(industry.code(), industry.name())));
    }
}
