package org.fourthousand.review.selection;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Refusals of the selection. */
public enum SelectionProblem implements ProblemType {
    QUOTA_UNMET(409, "指标下限无法满足", "A minimum cannot be met"),
    WAIVER_REFUSED(422, "该指标没有下限", "That quota has no minimum to waive"),
    WAIVER_EXISTS(409, "该下限已放弃", "That minimum is waived already"),
    LEADING_DECISION_REFUSED(422, "领导小组决定不合规", "The leading group's decision breaks the rules"),
    NOT_DECIDED(409, "领导小组尚未决定", "The leading group has not decided"),
    NOT_RANKED(409, "尚未排序", "The round is not ranked yet"),
    TERMS_REFUSED(422, "试算条件不合规", "The terms to try break the rules");

    private final int status;
    private final Text title;

    SelectionProblem(int status, String zh, String en) {
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
