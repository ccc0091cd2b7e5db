package org.fourthousand.notification.message;

import java.math.BigDecimal;
import java.util.Map;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.value.Yuan;

/** Codes of the events in the words of the decision, for letters. A code it does not know is shown as it is. */
final class Terms {

    private static final Map<String, Text> KNOWN = Map.ofEntries(
            Map.entry("NEW_INDUSTRIALIZATION_GUIDE", Text.of("新型工业化引导资金", "new industrialization guide fund")),
            Map.entry("STRATEGIC_EMERGING_GUIDE", Text.of("战略性新兴产业发展引导资金", "strategic emerging industries guide fund")),
            Map.entry("TECHNICAL_UPGRADE", Text.of("技术改造资金", "technical upgrade fund")),
            Map.entry("INDUSTRY_UNIVERSITY_RESEARCH", Text.of("产学研专项资金", "industry-university-research fund")),
            Map.entry("UPHELD", Text.of("异议成立", "upheld")),
            Map.entry("DISMISSED", Text.of("异议不成立", "dismissed")),
            Map.entry("REGISTERED", Text.of("已登记,待财政部门确认", "registered, waiting for the finance office")),
            Map.entry("CONFIRMED", Text.of("已由财政部门确认", "confirmed by the finance office")),
            Map.entry("REJECTED", Text.of("被财政部门退回", "rejected by the finance office")),
            Map.entry("REPLACED", Text.of("已停用,由新账户取代", "replaced by another and no longer used")),
            Map.entry("GREEN", Text.of("绿灯", "green")),
            Map.entry("BLUE", Text.of("蓝灯", "blue")),
            Map.entry("YELLOW", Text.of("黄灯", "yellow")),
            Map.entry("RED", Text.of("红灯", "red")));

    private Terms() {}

    static Text of(String code) {
        return KNOWN.getOrDefault(code, Text.same(code));
    }

    /** An amount in yuan, in both languages. */
    static Text yuan(BigDecimal amount) {
        return Text.of("%s元", "CNY %s").with(new Yuan(amount));
    }
}
