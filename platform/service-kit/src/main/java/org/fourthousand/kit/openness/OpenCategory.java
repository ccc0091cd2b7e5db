package org.fourthousand.kit.openness;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The four kinds of openness of clause 六.5. */
@Schema(description = "公开类别,六.5 | Category of openness, clause 六.5")
public enum OpenCategory {
    /** 决策公开: rules, numbers, acts. */
    DECISION,
    /** 管理公开: what is in the library. */
    MANAGEMENT,
    /** 服务公开: what was done for it. */
    SERVICE,
    /** 结果公开: what came of it. */
    RESULT
}
