package org.fourthousand.registry.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Ownership of the enterprise (各种所有制, chapter 四): recorded, and never an input to eligibility or score. */
@Schema(description = "所有制,仅作登记,不参与任何判断 | Ownership: recorded, never judged")
public enum Ownership {
    /** 国有. */
    STATE,
    /** 集体. */
    COLLECTIVE,
    /** 民营. */
    PRIVATE,
    /** 混合所有制. */
    MIXED,
    /** 外商投资. */
    FOREIGN
}
