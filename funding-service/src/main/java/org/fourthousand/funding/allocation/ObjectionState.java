package org.fourthousand.funding.allocation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an objection stands. */
@Schema(name = "AllocationObjectionState")
public enum ObjectionState {
    /** 已受理: its award is not issued. */
    OPEN,
    /** 成立: its award is never issued. */
    UPHELD,
    /** 不成立. */
    DISMISSED,
    /** 匿名,不予受理. */
    REJECTED_ANONYMOUS,
    /** 逾期,不予受理. */
    REJECTED_LATE
}
