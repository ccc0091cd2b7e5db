package org.fourthousand.funding.parameter;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an instalment asks for before it falls due.
 *
 * @param requirements each must be met; any of the evidence of a requirement meets it
 */
public record EvidenceRule(List<Set<Evidence>> requirements) {

    /** @throws IllegalArgumentException when nothing is asked for: a gate without a rule would stand open */
    public EvidenceRule {
        requirements = requirements.stream().map(Set::copyOf).toList();
        if (requirements.isEmpty() || requirements.contains(Set.<Evidence>of())) {
            throw new IllegalArgumentException("an instalment asks for some evidence");
        }
    }

    /**
     * Reads for example {@code PROGRESS|ACCEPTANCE,EVALUATION}: progress or acceptance, and an evaluation.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static EvidenceRule of(String text) {
        return new EvidenceRule(Arrays.stream(text.split(",", -1))
                .<Set<Evidence>>map(EvidenceRule::alternatives)
                .toList());
    }

    private static Set<Evidence> alternatives(String text) {
        return Arrays.stream(text.split("\\|", -1))
                .map(word -> Evidence.valueOf(word.strip()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Evidence.class)));
    }
}
