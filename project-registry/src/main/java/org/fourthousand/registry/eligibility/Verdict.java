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
 * @param rules the versions of the rules that were applied
 */
public record Verdict(LocalDate day, List<Finding> findings, List<PolicyValue> parameters, List<PolicyValue> rules) {

    /**
     * Findings that keep the project out.
     *
     * @param lookedAt whether an officer has looked at it (人工核查)
     */
    public List<Finding> against(boolean lookedAt) {
        return findings.stream()
                .filter(finding -> switch (finding.weight()) {
                    case REFUSES -> true;
                    case NEEDS_MANUAL_CHECK -> !lookedAt;
                    case WARNS -> false;
                })
                .toList();
    }
}
