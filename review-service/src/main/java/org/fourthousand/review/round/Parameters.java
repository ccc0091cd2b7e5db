package org.fourthousand.review.round;

import java.util.List;
import org.fourthousand.kit.policy.PolicyValue;
import org.hibernate.annotations.Immutable;

/**
 * The versions of the policy's numbers that a round was planned with.
 *
 * @param values each with its id and source
 */
@Immutable
public record Parameters(List<PolicyValue> values) {}
