package org.fourthousand.registry.update;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Refusals of an update. */
public enum UpdateProblem implements ProblemType {
    NOT_TO_CHANGE(422, "入库后不得变更该项", "That does not change after the entry"),
    UPDATE_PENDING(409, "已有待办的更新申请", "An update of this project waits for its decision"),
    UPDATE_DECIDED(409, "该更新申请已有结论", "This update is decided already");

    private final int status;
    private final Text title;

    UpdateProblem(int status, String zh, String en) {
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
