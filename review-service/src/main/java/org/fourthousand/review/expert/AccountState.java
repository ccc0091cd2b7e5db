package org.fourthousand.review.expert;

/** Whether an expert can log in. */
public enum AccountState {
    /** 待办: the identity provider has not been told yet. */
    PENDING,
    /** 受阻: telling it failed and is tried again. */
    FAILING,
    /** 已开通. */
    OPEN,
    /** 已锁定. */
    LOCKED
}
