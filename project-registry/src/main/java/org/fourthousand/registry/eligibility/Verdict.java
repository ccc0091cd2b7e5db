package org.fourthousand.registry.eligibility;

import java.time.LocalDate;
import java.util.List;
import org.fourthousand.kit.policy.PolicyValue;

/**
 * What the rules say of a project on a day.
 *
 * @param day examined for
 * @param findings all of them, in the order of the rules
 * @param parameters the versions of the numbers that were applied
 */
public record Verdict(LocalDate day, List<Finding> findings, List<PolicyValue> parameters) {

    /** Findings that keep the project out. */
    public List<Finding> refusals() {
        return of(Finding.Weight.REFUSES);
    }

    /** Findings that an officer must look at before it enters. */
    public List<Finding> manualChecks() {
        return of(Finding.Weight.NEEDS_MANUAL_CHECK);
    }

    private List<Finding> of(Finding.Weight weight) {
        return findings.stream().filter(finding -> finding.weight() == weight).toList();
    }
}
