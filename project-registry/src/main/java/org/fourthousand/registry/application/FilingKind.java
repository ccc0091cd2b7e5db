package org.fourthousand.registry.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the investment was admitted: approved, or put on file. */
@Schema(description = "核准或备案 | Approval or filing")
public enum FilingKind {
    /** 核准. */
    APPROVAL,
    /** 备案. */
    FILING
}
