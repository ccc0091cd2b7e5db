package org.fourthousand.registry.eligibility;

import java.util.stream.Stream;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.registry.enterprise.StandingKind;

/** No serious pollution in three years (环境损害, clause 六.2): declared, or on record. */
final class NoSeriousPollution implements EligibilityPolicy {

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        var declared = candidate.application().declarations().seriousPollutionIn3Years()
                ? Stream.of(Finding.refuses(
                        FindingReason.POLLUTION_3Y,
                        "/declarations/seriousPollutionIn3Years",
                        "六.2",
                        Text.of("三年内发生严重环境污染。", "There was serious pollution in the last three years.")))
                : Stream.<Finding>empty();
        return Stream.concat(
                declared,
                OnRecord.refuses(candidate, StandingKind.SERIOUS_POLLUTION, FindingReason.POLLUTION_3Y, "六.2"));
    }
}
