package org.fourthousand.registry.eligibility;

import java.util.stream.Stream;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.registry.enterprise.StandingKind;

/** No major safety accident in three years (安全生产, clause 六.2): declared, or on record. */
final class NoMajorAccident implements EligibilityPolicy {

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        var declared = candidate.application().declarations().majorAccidentIn3Years()
                ? Stream.of(Finding.refuses(
                        FindingReason.SAFETY_3Y,
                        "/declarations/majorAccidentIn3Years",
                        "六.2",
                        Text.of("三年内发生重大安全事故。", "There was a major safety accident in the last three years.")))
                : Stream.<Finding>empty();
        return Stream.concat(
                declared, OnRecord.refuses(candidate, StandingKind.MAJOR_ACCIDENT, FindingReason.SAFETY_3Y, "六.2"));
    }
}
