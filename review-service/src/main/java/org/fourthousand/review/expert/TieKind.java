package org.fourthousand.review.expert;

/** What binds an expert to an enterprise, and so keeps them from scoring its projects (回避). */
public enum TieKind {
    /** 任职: employed there within the last years. */
    EMPLOYMENT,
    /** 董事、监事或高级管理人员. */
    DIRECTORSHIP,
    /** 持股或控制. */
    HOLDING,
    /** 近亲属. */
    KINSHIP
}
