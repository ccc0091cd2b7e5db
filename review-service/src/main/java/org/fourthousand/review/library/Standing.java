package org.fourthousand.review.library;

/** Where a project stands in the library. Only {@link #IN_LIBRARY} takes part in rounds. */
public enum Standing {
    /** 在库. */
    IN_LIBRARY,
    /** 暂停: out of every round until it is resumed. */
    SUSPENDED,
    /** 退出: for good. */
    EXITED,
    /** 验收: finished, nothing left to support. */
    ACCEPTED
}
