package org.fourthousand.registry.enterprise;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fourthousand.kit.policy.PolicyValue;

/**
 * What is known of an enterprise beside its own declarations, as of a day.
 *
 * @param yearsFunded years in which any project of it was awarded support
 * @param fundsOfThisProject funds that awarded support to the project in question
 * @param facts what stands against it and still counts on that day, oldest first
 * @param parameters the versions of the numbers of years that were applied
 */
public record Standing(
        Set<Integer> yearsFunded,
        Set<String> fundsOfThisProject,
        Map<StandingKind, List<StandingFact>> facts,
        List<PolicyValue> parameters) {

    /** Nothing is known against it, nothing for it. */
    public static final Standing UNKNOWN = new Standing(Set.of(), Set.of(), Map.of(), List.of());

    /** Takes its own copies. */
    public Standing {
        yearsFunded = Set.copyOf(yearsFunded);
        fundsOfThisProject = Set.copyOf(fundsOfThisProject);
        facts = Map.copyOf(facts);
        parameters = List.copyOf(parameters);
    }

    /** What of this kind stands against it; empty when nothing does. */
    public List<StandingFact> facts(StandingKind kind) {
        return facts.getOrDefault(kind, List.of());
    }
}
