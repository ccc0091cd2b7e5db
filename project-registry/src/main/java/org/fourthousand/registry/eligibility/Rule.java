package org.fourthousand.registry.eligibility;

import java.util.List;
import java.util.Set;
import org.fourthousand.kit.problem.Text;

/**
 * A rule of entry with everything that is to be said of it (决策公开, clause 六.5). When it applies, and the paper behind it,
 * are data: the policy parameter {@link #parameter()}.
 *
 * @param code stable name, part of the contract
 * @param name what it asks
 * @param clause clause of the decision
 * @param reasons what it may find
 * @param weight the heaviest it finds: whether it refuses or asks for a person's eye
 * @param reads fields of the form without which it cannot judge
 * @param readsRecords whether it also looks at what is on record beside the form
 * @param numbers names of the policy parameters it uses
 * @param policy the rule itself
 */
record Rule(
        String code,
        Text name,
        String clause,
        List<FindingReason> reasons,
        Finding.Weight weight,
        Set<String> reads,
        boolean readsRecords,
        List<String> numbers,
        EligibilityPolicy policy) {

    private static final String SUSPENDED = "suspended";

    /**
     * Name of the parameter whose versions say from when to when the rule applies, and by which paper. Outside its dates it
     * is not applied; within them it is, unless a version says {@code suspended}.
     */
    String parameter() {
        return "eligibility-rule-" + code;
    }

    /** Whether a version of its parameter applies the rule; any word but the one for suspended does. */
    static boolean applies(String value) {
        return !value.equals(SUSPENDED);
    }

    /** One that refuses by the form alone. */
    static Rule ofForm(
            String code, Text name, String clause, FindingReason reason, Set<String> reads, EligibilityPolicy policy) {
        return new Rule(code, name, clause, List.of(reason), Finding.Weight.REFUSES, reads, false, List.of(), policy);
    }

    /** One that refuses by what is on record, and perhaps by the form as well. */
    static Rule ofRecords(
            String code,
            Text name,
            String clause,
            FindingReason reason,
            Set<String> reads,
            List<String> numbers,
            EligibilityPolicy policy) {
        return new Rule(code, name, clause, List.of(reason), Finding.Weight.REFUSES, reads, true, numbers, policy);
    }
}
