package org.fourthousand.registry.eligibility;

import java.util.stream.Stream;
import org.fourthousand.kit.problem.Text;

/** No new capacity in an over-capacity trade (化解过剩产能, clause 五.5). */
final class NoNewOverCapacity implements EligibilityPolicy {

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        var application = candidate.application();
        return application.overCapacityTrade() && application.capacityExpansion()
                ? Stream.of(Finding.refuses(
                        FindingReason.OVER_CAPACITY,
                        "/overCapacityTrade",
                        "五.5",
                        Text.of("产能过剩行业不得新增产能。", "No new capacity may be added in an over-capacity trade.")))
                : Stream.empty();
    }
}
