package org.fourthousand.review.job;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Refusals around jobs, and ends they did not choose. */
public enum JobProblem implements ProblemType {
    JOB_AT_WORK(409, "同一任务正在进行", "The same job is at work"),
    JOB_ENDED(409, "任务已结束", "The job has ended"),
    JOB_OVERDUE(503, "任务超时", "The job took longer than it may"),
    JOB_INTERRUPTED(503, "任务多次中断", "The job was interrupted again and again");

    private final int status;
    private final Text title;

    JobProblem(int status, String zh, String en) {
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
