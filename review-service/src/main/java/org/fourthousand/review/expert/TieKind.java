package org.fourthousand.review.expert;

import org.fourthousand.kit.problem.Text;

/** What binds an expert to an enterprise, and so keeps them from scoring its projects (回避). */
public enum TieKind {
    /** 任职: employed there within the last years. */
    EMPLOYMENT("任职", "employment"),
    /** 董事、监事或高级管理人员. */
    DIRECTORSHIP("董监高任职", "directorship"),
    /** 持股或控制. */
    HOLDING("持股", "holding"),
    /** 近亲属. */
    KINSHIP("亲属关系", "kinship");

    private final Text text;

    TieKind(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    /** The ground in words. */
    public Text text() {
        return text;
    }
}
