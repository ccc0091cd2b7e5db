package org.fourthousand.review.ranking;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Refusals of the ranking. */
public enum RankingProblem implements ProblemType {
    SCORES_MISSING(409, "评分尚未收齐", "Scoresheets are still missing");

    private final int status;
    private final Text title;

    RankingProblem(int status, String zh, String en) {
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
