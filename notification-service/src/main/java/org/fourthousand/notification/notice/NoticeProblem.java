package org.fourthousand.notification.notice;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Refusals about supervision notices. */
public enum NoticeProblem implements ProblemType {
    WRONG_STEP(409, "当前状态不能这样办理", "The state of the notice does not allow this step"),
    NOTICE_ALREADY_OPEN(409, "同一对象同一事项已在督办", "A notice about this matter is already open with this department"),
    NOT_YOUR_NOTICE(403, "该督办件不由您所在部门承办", "The notice is not addressed to your department"),
    SAME_PERSON(403, "须由另一人办理", "Somebody else must do this"),
    UNKNOWN_PROJECT(422, "没有这个项目", "There is no such project"),
    NOT_A_DEPARTMENT(422, "督办件只发给责任部门", "A notice goes to a department, never to an enterprise"),
    NOTHING_ASKED(409, "没有待决定的申请", "Nothing waits for a decision"),
    ASKED_ALREADY(409, "已经提出", "It is on record already"),
    OBJECTION_LATE(422, "异议逾期", "The time for an objection has passed"),
    APPROVAL_NOT_VALID(422, "批准无效", "The approval is not valid"),
    NOT_RESPONSIBLE(422, "该部门不负责该项目", "The department is not responsible for this project");

    private final int status;
    private final Text title;

    NoticeProblem(int status, String zh, String en) {
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
