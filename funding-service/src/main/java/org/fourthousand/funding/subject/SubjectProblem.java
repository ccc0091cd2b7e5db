package org.fourthousand.funding.subject;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Why a subject code is not accepted. */
public enum SubjectProblem implements ProblemType {
    SUBJECT_LIST_MISSING(409, Text.of("该年度科目表尚未录入", "The year has no list of subjects yet")),
    SUBJECT_UNKNOWN(409, Text.of("该年度没有此科目", "The year has no such subject"));

    private final int status;
    private final Text title;

    SubjectProblem(int status, Text title) {
        this.status = status;
        this.title = title;
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
