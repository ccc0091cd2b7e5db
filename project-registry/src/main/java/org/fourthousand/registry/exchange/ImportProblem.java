package org.fourthousand.registry.exchange;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Refusals of an import; nothing of it is kept. */
public enum ImportProblem implements ProblemType {
    UNREADABLE_WORKBOOK(400, "无法读取工作簿", "The workbook cannot be read"),
    WORKBOOK_TOO_LARGE(413, "工作簿过大", "The workbook is too large"),
    MACRO_WORKBOOK(415, "不接受含宏的工作簿", "Workbooks with macros are not taken"),
    WRONG_TEMPLATE(422, "不是现行模板", "It is not the present template"),
    FAULTY_CELLS(422, "部分单元格有误", "Some cells are faulty");

    private final int status;
    private final Text title;

    ImportProblem(int status, String zh, String en) {
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
