package org.fourthousand.funding.signature;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Why a signature is not accepted. */
public enum SignatureProblem implements ProblemType {
    SAME_PERSON(403, Text.of("须由另一人办理", "Another person must do this"));

    private final int status;
    private final Text title;

    SignatureProblem(int status, Text title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }
}
