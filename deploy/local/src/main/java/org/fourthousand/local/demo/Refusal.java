package org.fourthousand.local.demo;

import org.fourthousand.local.client.ProblemAnswer;
import org.fourthousand.local.failure.SuiteFailure;

/** Tries what must be refused. */
final class Refusal {

    private Refusal() {}

    /**
     * Passes when the attempt is answered with this status.
     *
     * @throws SuiteFailure when it is let through or answered otherwise
     */
    static void expect(int status, String what, Runnable attempt) {
        try {
            attempt.run();
        } catch (ProblemAnswer refused) {
            if (refused.status() == status) {
                return;
            }
            throw refused;
        }
        throw new SuiteFailure("It must be refused, and was not: " + what, "This is a defect of the suite.");
    }
}
