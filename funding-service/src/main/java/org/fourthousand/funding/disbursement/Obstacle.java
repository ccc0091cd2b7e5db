package org.fourthousand.funding.disbursement;

import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Something a payment waits for.
 *
 * @param problem as what it refuses the next step
 * @param words why, and what ends it
 * @param clause of the rule
 */
record Obstacle(
        DisbursementProblem problem, Text words, @Nullable String clause) {

    Violation violation() {
        var pointer = problem == DisbursementProblem.PAYMENTS_HELD ? "/projectId" : "/payeeAccountId";
        return new Violation(pointer, words, clause);
    }
}
