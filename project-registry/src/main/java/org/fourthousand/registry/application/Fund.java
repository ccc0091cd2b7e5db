package org.fourthousand.registry.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The special funds a project may apply to (专项资金, clauses 五.1 and 六.3). */
@Schema(description = "专项资金,六.3 | Special fund, clause 六.3")
public enum Fund {
    /** 新型工业化引导资金. */
    NEW_INDUSTRIALIZATION_GUIDE,
    /** 战略性新兴产业发展引导资金. */
    STRATEGIC_EMERGING_GUIDE,
    /** 技术改造资金. */
    TECHNICAL_UPGRADE,
    /** 产学研专项资金. */
    INDUSTRY_UNIVERSITY_RESEARCH
}
