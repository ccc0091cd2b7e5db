package org.fourthousand.registry.enterprise;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of an enterprise beside its own declarations.
 *
 * @param yearsFunded years in which any project of it was awarded support
 * @param fundsOfThisProject funds that awarded support to the project in question
 * @param findings serious findings that still count: notice number (立项号) to matter
 */
public record Standing(Set<Integer> yearsFunded, Set<String> fundsOfThisProject, Map<String, String> findings) {

    /** Nothing is known against it, nothing for it. */
    public static final Standing UNKNOWN = new Standing(Set.of(), Set.of(), Map.of());

    /** Takes its own copies. */
    public Standing {
        yearsFunded = Set.copyOf(yearsFunded);
        fundsOfThisProject = Set.copyOf(fundsOfThisProject);
        findings = Map.copyOf(findings);
    }

    /** Numbers of the notices, in order. */
    public List<String> noticeNumbers() {
        return findings.keySet().stream().sorted().toList();
    }

    /** Whether a finding is about this matter, for example {@code FALSE_FILING}. */
    public boolean hasMatter(String matter) {
        return findings.containsValue(matter);
    }
}
