package org.fourthousand.registry.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.problem.Text;

/** The class of the project in the catalogue for industrial restructuring (产业结构调整指导目录). */
@Schema(description = "产业结构调整指导目录类别 | Class in the catalogue for industrial restructuring")
public enum CatalogueClass implements Worded {
    ENCOURAGED("鼓励类", "encouraged"),
    PERMITTED("允许类", "permitted"),
    /** No new capacity; existing capacity may be upgraded. */
    RESTRICTED("限制类", "restricted"),
    ELIMINATED("淘汰类", "to be eliminated");

    private final Text words;

    CatalogueClass(String zh, String en) {
        this.words = Text.of(zh, en);
    }

    @Override
    public Text words() {
        return words;
    }
}
