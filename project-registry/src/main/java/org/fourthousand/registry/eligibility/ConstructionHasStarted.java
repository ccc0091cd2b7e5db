package org.fourthousand.registry.eligibility;

import java.util.stream.Stream;
import org.fourthousand.kit.problem.Text;

/** Only what is under construction enters (clause 五.1; 申报通知). */
final class ConstructionHasStarted implements EligibilityPolicy {

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return candidate.application().constructionStart().isAfter(candidate.day())
                ? Stream.of(Finding.refuses(
                        FindingReason.NOT_STARTED,
                        "/constructionStart",
                        "五.1",
                        Text.of("项目尚未开工。", "Construction has not started.")))
                : Stream.empty();
    }
}
