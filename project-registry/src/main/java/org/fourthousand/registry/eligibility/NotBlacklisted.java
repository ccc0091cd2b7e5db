package org.fourthousand.registry.eligibility;

import java.util.stream.Stream;
import org.fourthousand.registry.enterprise.StandingKind;

/** Who is on the list of the seriously dishonest (严重失信主体名单) receives no support until taken off it (clause 六.3). */
final class NotBlacklisted implements EligibilityPolicy {

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return OnRecord.refuses(candidate, StandingKind.BLACKLIST, FindingReason.BLACKLISTED, "六.3");
    }
}
