package org.fourthousand.funding.signature;

import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/** The rule that a further signature is a further person's (经办、复核、审批分离). The database holds it a second time. */
public final class FourEyes {

    private FourEyes() {}

    /**
     * Lets a signature pass only when its person has given none of the earlier ones.
     *
     * @param earlier signatures given so far; null where none was needed
     * @throws Problem 403 {@code SAME_PERSON}
     */
    public static void require(Signature signature, @Nullable Signature... earlier) {
        for (var other : earlier) {
            if (other != null && signature.isOfThePersonOf(other)) {
                throw new Problem(
                        SignatureProblem.SAME_PERSON,
                        Text.of(
                                        "您(%s)已在此前环节签署,请由另一人办理。",
                                        "You (%s) have signed an earlier step of it; another person must sign this one.")
                                .with(signature.name()));
            }
        }
    }
}
