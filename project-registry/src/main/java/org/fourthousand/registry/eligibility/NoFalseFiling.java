package org.fourthousand.registry.eligibility;

import java.util.stream.Stream;
import org.fourthousand.kit.problem.Text;

/** No false filing by the enterprise (弄虚作假, clause 六.1), as a supervision found it. */
final class NoFalseFiling implements EligibilityPolicy {

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return candidate.standing().hasMatter("FALSE_FILING")
                ? Stream.of(Finding.refuses(
                        FindingReason.FALSE_FILING, "", "六.1", Text.of("申报弄虚作假。", "An application was false.")))
                : Stream.empty();
    }
}
