package org.fourthousand.registry.eligibility;

import java.util.stream.Stream;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.registry.enterprise.StandingKind;

/** Who changed the use of support and applies again is refused (改变用途, clause 六.3): declared, or on record. */
final class FundUseWasKept implements EligibilityPolicy {

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        var declared = candidate.application().declarations().fundUseChangedBefore()
                ? Stream.of(Finding.refuses(
                        FindingReason.USE_CHANGED,
                        "/declarations/fundUseChangedBefore",
                        "六.3",
                        Text.of("曾改变专项资金用途。", "The use of earlier support was changed.")))
                : Stream.<Finding>empty();
        return Stream.concat(
                declared, OnRecord.refuses(candidate, StandingKind.CHANGED_USE, FindingReason.USE_CHANGED, "六.3"));
    }
}
