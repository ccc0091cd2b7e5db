package org.fourthousand.registry.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.problem.Text;

/** Ownership of the enterprise (各种所有制, chapter 四): recorded, and never an input to eligibility or score. */
@Schema(description = "所有制,仅作登记,不参与任何判断 | Ownership: recorded, never judged")
public enum Ownership implements Worded {
    STATE("国有", "state-owned"),
    COLLECTIVE("集体", "collective"),
    PRIVATE("民营", "private"),
    MIXED("混合所有制", "mixed"),
    FOREIGN("外商投资", "foreign-invested");

    private final Text words;

    Ownership(String zh, String en) {
        this.words = Text.of(zh, en);
    }

    @Override
    public Text words() {
        return words;
    }
}
