package org.fourthousand.funding.award;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/**
 * What the money must achieve (绩效目标), so that it can be measured.
 *
 * @param indicator what is measured, for example 新增产值
 * @param target the value to reach
 * @param unit of the target, for example 万元 or 人
 */
@Embeddable
public record PerformanceGoal(String indicator, BigDecimal target, String unit) {

    /** The target as people write it: no zeros behind the last digit that says something. */
    public String plainTarget() {
        var shortest = target.stripTrailingZeros();
        return (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toPlainString();
    }
}
