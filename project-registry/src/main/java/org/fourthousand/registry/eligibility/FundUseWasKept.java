package org.fourthousand.registry.eligibility;

import java.util.stream.Stream;
import org.fourthousand.kit.problem.Text;

/** Who changed the use of support and applies again is refused (改变用途, clause 六.3). */
final class FundUseWasKept implements EligibilityPolicy {

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        var changed = candidate.application().declarations().fundUseChangedBefore()
                || candidate.standing().hasMatter("FUND_USE_CHANGED");
        return changed
                ? Stream.of(Finding.refuses(
                        FindingReason.USE_CHANGED,
                        "/declarations/fundUseChangedBefore",
                        "六.3",
                        Text.of("曾改变专项资金用途。", "The use of earlier support was changed.")))
                : Stream.empty();
    }
}
