package org.fourthousand.registry.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.problem.Text;

/** What has become of a draft; nothing that was written is ever deleted. */
@Schema(description = "草稿状态 | State of a draft")
public enum DraftState {
    OPEN("编辑中", "open"),
    /** Given up by its enterprise; it can still be read. */
    DISCARDED("已放弃", "discarded"),
    /** It has become a project, or the correction of one. */
    APPLIED("已采用", "applied");

    private final Text words;

    DraftState(String zh, String en) {
        this.words = Text.of(zh, en);
    }

    /** As people say it. */
    public Text words() {
        return words;
    }
}
