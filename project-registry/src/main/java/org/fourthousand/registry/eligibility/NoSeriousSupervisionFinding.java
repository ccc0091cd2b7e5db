package org.fourthousand.registry.eligibility;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.registry.enterprise.StandingFact;
import org.fourthousand.registry.enterprise.StandingKind;

/** No serious finding of a supervision about the enterprise (督查, clause 六.1). */
final class NoSeriousSupervisionFinding implements EligibilityPolicy {

    @Override
    public Stream<Finding> examine(Candidate candidate) {
        var findings = candidate.standing().facts(StandingKind.SUPERVISION_FINDING);
        return findings.isEmpty()
                ? Stream.empty()
                : Stream.of(Finding.refuses(
                        FindingReason.SUPERVISION_SERIOUS,
                        "",
                        "六.1",
                        Text.of("督查发现严重问题:%s。", "A supervision found something serious: %s.")
                                .with(findings.stream()
                                        .map(StandingFact::source)
                                        .collect(Collectors.joining("、")))));
    }
}
