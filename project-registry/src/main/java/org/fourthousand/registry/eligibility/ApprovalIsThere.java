package org.fourthousand.registry.eligibility;

import java.util.stream.Stream;
import org.fourthousand.kit.problem.Text;

/** The investment is approved or filed (核准/备案; clause 五.1, 申报通知). */
final class ApprovalIsThere implements EligibilityPolicy {

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        var number = candidate.application().filingNumber();
        return number == null || number.isBlank()
                ? Stream.of(Finding.refuses(
                        FindingReason.NO_FILING,
                        "/filingNumber",
                        "五.1",
                        Text.of("缺少核准或备案文号。", "The number of its approval or filing is missing.")))
                : Stream.empty();
    }
}
