package org.fourthousand.funding.amendment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What becomes of an award. */
@Schema(description = "下达变更类型:调整金额、撤销 | Another amount, or the cancellation of an award of which nothing was paid")
public enum AmendmentKind {
    /** 调整. */
    AMOUNT,
    /** 撤销. */
    CANCELLATION
}
