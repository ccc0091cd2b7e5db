package org.fourthousand.registry.reference;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Refusals of the reference data. */
public enum ReferenceProblem implements ProblemType {
    NOT_LATER(409, "须晚于该条目已有的版本", "It must begin after every version the item has"),
    ALREADY_ENDED(409, "该条目已经终止", "The item has ended already");

    private final int status;
    private final Text title;

    ReferenceProblem(int status, String zh, String en) {
        this.status = status;
        this.title = Text.of(zh, en);
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
