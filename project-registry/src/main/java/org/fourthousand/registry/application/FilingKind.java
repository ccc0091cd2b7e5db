package org.fourthousand.registry.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.problem.Text;

/** How the investment was admitted: approved, or put on file. */
@Schema(description = "核准或备案 | Approval or filing")
public enum FilingKind implements Worded {
    APPROVAL("核准", "approval"),
    FILING("备案", "filing");

    private final Text words;

    FilingKind(String zh, String en) {
        this.words = Text.of(zh, en);
    }

    @Override
    public Text words() {
        return words;
    }
}
