package org.fourthousand.registry.eligibility;

import java.util.stream.Stream;
import org.fourthousand.kit.problem.Text;

/** A project marked secret does not enter this open library (军民融合, clause 三.4). */
final class NotSecret implements EligibilityPolicy {

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return candidate.application().secret()
                ? Stream.of(Finding.refuses(
                        FindingReason.SECRET,
                        "/secret",
                        "三.4",
                        Text.of("涉密项目不得进入本库。", "A secret project may not enter this library.")))
                : Stream.empty();
    }
}
