package org.fourthousand.registry.eligibility;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fourthousand.kit.problem.Text;

/** One project, one fund (提高资金使用效益, clause 六.3): declared, or known from an award. */
final class OneFundOnly implements EligibilityPolicy {

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        var funds = new TreeSet<>(candidate.application().declarations().otherFunds());
        candidate.standing().fundsOfThisProject().stream()
                .filter(fund -> !fund.equals(candidate.application().fund().name()))
                .forEach(funds::add);
        return funds.isEmpty() ? Stream.empty() : Stream.of(duplicate(List.copyOf(funds)));
    }

    private static Finding duplicate(List<String> funds) {
        return Finding.refuses(
                FindingReason.DUPLICATE_FUND,
                "/declarations/otherFunds",
                "六.3",
                Text.of("同一项目已获其他专项资金:%s。", "The same project receives another fund: %s.")
                        .with(String.join("、", funds)));
    }
}
