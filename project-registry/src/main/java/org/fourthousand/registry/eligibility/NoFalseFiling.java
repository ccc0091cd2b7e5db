package org.fourthousand.registry.eligibility;

import java.util.stream.Stream;
import org.fourthousand.registry.enterprise.StandingKind;

/** No false filing by the enterprise (弄虚作假, clause 六.1), as a supervision found it or an officer recorded it. */
final class NoFalseFiling implements EligibilityPolicy {

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return OnRecord.refuses(candidate, StandingKind.FALSE_FILING, FindingReason.FALSE_FILING, "六.1");
    }
}
