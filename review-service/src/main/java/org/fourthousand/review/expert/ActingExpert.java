package org.fourthousand.review.expert;

import jakarta.enterprise.context.ApplicationScoped;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;

/** The expert who is calling. */
@ApplicationScoped
public class ActingExpert {

    private final Callers callers;

    ActingExpert(Callers callers) {
        this.callers = callers;
    }

    /** Their id, from the claim {@code expert_id}. @throws Problem 403 when the token has none, or none that is an id */
    public ExpertId id() {
        var claim = callers.requireExpertId();
        try {
            return ExpertId.fromString(claim);
        } catch (IllegalArgumentException notAnId) {
            throw new Problem(
                    CommonProblem.FORBIDDEN,
                    Text.of(
                            "令牌的 expert_id 不是专家编号,请联系管理员。",
                            "The expert_id of your token is no expert's id; ask the administrator."));
        }
    }
}
