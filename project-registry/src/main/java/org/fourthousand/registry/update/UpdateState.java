package org.fourthousand.registry.update;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an update has come. */
@Schema(description = "更新申请状态 | State of an update")
public enum UpdateState {
    /** 待审. */
    REQUESTED,
    /** 已同意. */
    ACCEPTED,
    /** 不同意. */
    REFUSED
}
