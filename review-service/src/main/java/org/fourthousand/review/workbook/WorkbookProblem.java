package org.fourthousand.review.workbook;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Refusals of a workbook. */
public enum WorkbookProblem implements ProblemType {
    WORKBOOK_UNREADABLE(422, "评分表文件无法读取", "The workbook cannot be read"),
    WORKBOOK_REFUSED(422, "评分表内容有误,未保存任何内容", "The workbook has errors; nothing was saved");

    private final int status;
    private final Text title;

    WorkbookProblem(int status, String zh, String en) {
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
