package org.fourthousand.registry.eligibility;

import java.util.stream.Stream;
import org.fourthousand.kit.problem.Text;

/** The same project is in the library once (clause 五.1): by project code, or by enterprise and name. */
final class NotInLibraryTwice implements EligibilityPolicy {

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        return candidate.twin().stream()
                .map(twin -> Finding.refuses(
                        FindingReason.DUPLICATE,
                        "/name",
                        "五.1",
                        Text.of("项目库中已有同一项目:%s。", "The same project is in the library: %s.")
                                .with(twin)));
    }
}
