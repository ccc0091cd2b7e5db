package org.fourthousand.registry.eligibility;

import java.util.HashSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fourthousand.kit.problem.Text;

/** Who was supported in each of the years before is refused (clause 六.3): declared, or known from awards. */
final class NotFundedYearAfterYear implements EligibilityPolicy {

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        var funded = new HashSet<>(candidate.application().declarations().yearsFundedBefore());
        funded.addAll(candidate.standing().yearsFunded());
        var year = candidate.day().getYear();
        var each = IntStream.rangeClosed(year - candidate.fundedYearsInARow(), year - 1)
                .allMatch(funded::contains);
        return each
                ? Stream.of(Finding.refuses(
                        FindingReason.THREE_YEARS_RUNNING,
                        "/declarations/yearsFundedBefore",
                        "六.3",
                        Text.of("此前 %s 年每年均获支持。", "It was supported in each of the %s years before.")
                                .with(candidate.fundedYearsInARow())))
                : Stream.empty();
    }
}
