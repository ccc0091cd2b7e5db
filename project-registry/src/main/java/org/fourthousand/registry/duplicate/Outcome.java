package org.fourthousand.registry.duplicate;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an officer decided of two projects. */
@Schema(name = "DuplicateOutcome", description = "认定结论 | What an officer decided of two projects")
public enum Outcome {
    /** 同一项目. */
    SAME,
    /** 不同项目. */
    DIFFERENT
}
