package org.fourthousand.notification.delivery;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Refusals about deliveries. */
public enum DeliveryProblem implements ProblemType {
    NOT_DEAD(409, "该消息未停发", "The message is not dead");

    private final int status;
    private final Text title;

    DeliveryProblem(int status, String zh, String en) {
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
