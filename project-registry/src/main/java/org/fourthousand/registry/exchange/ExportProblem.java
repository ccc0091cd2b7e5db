package org.fourthousand.registry.exchange;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Refusals of an export. */
public enum ExportProblem implements ProblemType {
    TOO_MANY_PROJECTS(422, "项目过多", "Too many projects"),
    TOO_MANY_EXPORTS(429, "导出过多", "Too many exports at once");

    private final int status;
    private final Text title;

    ExportProblem(int status, String zh, String en) {
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
