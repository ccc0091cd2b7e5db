package org.fourthousand.registry.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.problem.Text;

/** The special funds a project may apply to (专项资金, clauses 五.1 and 六.3). */
@Schema(description = "专项资金,六.3 | Special fund, clause 六.3")
public enum Fund implements Worded {
    NEW_INDUSTRIALIZATION_GUIDE("新型工业化引导资金", "guide fund for new industrialization"),
    STRATEGIC_EMERGING_GUIDE("战略性新兴产业发展引导资金", "guide fund for strategic emerging industries"),
    TECHNICAL_UPGRADE("技术改造资金", "technical upgrade fund"),
    INDUSTRY_UNIVERSITY_RESEARCH("产学研专项资金", "industry, university and research fund");

    private final Text words;

    Fund(String zh, String en) {
        this.words = Text.of(zh, en);
    }

    @Override
    public Text words() {
        return words;
    }
}
