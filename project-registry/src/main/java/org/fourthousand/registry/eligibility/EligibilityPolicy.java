package org.fourthousand.registry.eligibility;

import java.util.stream.Stream;

/** One rule of entry. It answers with what it finds, never with an exception; no finding says yes. */
@FunctionalInterface
interface EligibilityPolicy {

    /** What this rule finds against the candidate. */
    Stream<Finding> examine(Candidate candidate);
}
