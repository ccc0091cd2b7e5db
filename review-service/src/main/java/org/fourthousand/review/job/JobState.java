package org.fourthousand.review.job;

/** Where a job stands. */
public enum JobState {
    /** 等待: no instance has taken it yet. */
    QUEUED,
    /** 进行中. */
    RUNNING,
    /** 完成: what it was to write is written. */
    DONE,
    /** 失败: nothing is written; the job says why. */
    FAILED,
    /** 已取消: nothing is written. */
    CANCELLED;

    /** Whether nothing more happens. */
    boolean isEnd() {
        return switch (this) {
            case QUEUED, RUNNING -> false;
            case DONE, FAILED, CANCELLED -> true;
        };
    }
}
