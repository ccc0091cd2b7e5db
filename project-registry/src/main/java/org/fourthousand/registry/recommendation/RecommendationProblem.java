package org.fourthousand.registry.recommendation;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Refusals of the recommendation chain. */
public enum RecommendationProblem implements ProblemType {
    WRONG_LEVEL(409, "尚未轮到您所在层级", "It is not your level's turn"),
    DEPARTMENT_HAS_SIGNED(409, "该部门已签字", "This department has signed already"),
    SAME_PERSON(409, "同一人不得重复签字", "One person may not sign twice"),
    CORRECTION_ALREADY_REQUESTED(409, "补正要求只能提出一次", "A correction may be asked for once only"),
    QUOTA_REACHED(409, "市州推荐名额已满", "The prefecture's quota is used up");

    private final int status;
    private final Text title;

    RecommendationProblem(int status, String zh, String en) {
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
