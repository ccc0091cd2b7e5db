package org.fourthousand.review.round;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a project is judged by (考核评价指标, clause 六.2). */
@Schema(description = "评价指标,六.2 | Criterion, clause 六.2")
public enum Criterion {
    /** 资源消耗. */
    RESOURCE_CONSUMPTION(true),
    /** 环境损害. */
    ENVIRONMENTAL_DAMAGE(true),
    /** 生态效益. */
    ECOLOGICAL_BENEFIT(true),
    /** 产能过剩. */
    OVERCAPACITY(true),
    /** 科技创新. */
    TECH_INNOVATION(true),
    /** 安全生产. */
    WORK_SAFETY(true),
    /** 质量和效益. */
    QUALITY_AND_EFFICIENCY(false),
    /** 结构. */
    STRUCTURE(false);

    private final boolean named;

    Criterion(boolean named) {
        this.named = named;
    }

    /** Whether it is one of the six whose weight clause 六.2 wants raised: a new rubric may not lower it. */
    public boolean isNamed() {
        return named;
    }
}
