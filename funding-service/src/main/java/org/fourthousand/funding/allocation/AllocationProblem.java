package org.fourthousand.funding.allocation;

import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;

/** Why a list, or an objection to it, is refused. */
public enum AllocationProblem implements ProblemType {
    LIST_IMPOSSIBLE(409, Text.of("该名单无法公示", "The list cannot be made public")),
    LIST_REPEATED(409, Text.of("已在公示名单中", "It is on a list already")),
    OBJECTION_ANONYMOUS(422, Text.of("匿名异议不予受理", "Anonymous objections are not accepted")),
    OBJECTION_LATE(422, Text.of("公示期已过,异议不予受理", "The publicity has ended; the objection is late")),
    OBJECTION_DECIDED(409, Text.of("异议已处理", "The objection is decided already")),
    OBJECTION_UNHANDLED(409, Text.of("异议尚无承办人", "Nobody handles the objection yet")),
    OBJECTION_OTHERS(403, Text.of("异议由他人承办", "Somebody else handles the objection"));

    private final int status;
    private final Text title;

    AllocationProblem(int status, Text title) {
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
