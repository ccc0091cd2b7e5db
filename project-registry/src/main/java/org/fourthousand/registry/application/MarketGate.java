package org.fourthousand.registry.application;

import org.fourthousand.kit.problem.Text;

/** The market-access standards (市场准入标准) each project passes before it may enter: clauses 五.4 and 五.5. */
public enum MarketGate {
    ENERGY("energy", "五.4", "节能评估与审查", "energy-saving review"),
    LAND("land", "五.5", "节地(用地)", "land use"),
    WATER("water", "五.5", "节水(取水)", "water use"),
    ENVIRONMENT("environment", "五.5", "环境", "environment"),
    TECHNOLOGY("technology", "五.5", "技术", "technology"),
    SAFETY("safety", "五.5", "安全", "safety"),
    NOT_BACKWARD_CAPACITY("notBackwardCapacity", "五.5", "非落后产能", "not backward capacity");

    private final String field;
    private final String clause;
    private final Text words;

    MarketGate(String field, String clause, String zh, String en) {
        this.field = field;
        this.clause = clause;
        this.words = Text.of(zh, en);
    }

    /** Its field in the form. */
    public String field() {
        return field;
    }

    /** The clause that demands it. */
    public String clause() {
        return clause;
    }

    /** What it is called. */
    public Text words() {
        return words;
    }
}
