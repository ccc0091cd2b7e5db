package org.fourthousand.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Forms of application as an enterprise would send them. */
public final class Forms {

    private static final List<String> GATES =
            List.of("energy", "land", "water", "environment", "technology", "safety", "notBackwardCapacity");

    private Forms() {}

    /** A form nothing can be said against: an engine plant in a county of Zhuzhou. */
    public static Map<String, Object> good() {
        var form = new LinkedHashMap<String, Object>();
        form.put("enterpriseName", "株洲测试航空动力有限公司");
        form.put("contactEmail", "contact@enterprise.example");
        form.put("name", "通用航空涡桨发动机制造项目 " + UUID.randomUUID());
        form.put("division", "430204");
        form.put("industry", "C37");
        form.put("park", "株洲高新区");
        form.put("fund", "TECHNICAL_UPGRADE");
        form.put("totalInvestment", "1000000000.00");
        form.put("requestedAmount", "10000000.00");
        form.put("constructionStart", "2025-01-01");
        form.put("plannedEnd", "2027-12-31");
        form.put("filingNumber", "株发改备〔2024〕12号");
        form.put("catalogueClass", "ENCOURAGED");
        form.put("capacityExpansion", false);
        form.put("overCapacityTrade", false);
        form.put("secret", false);
        form.put("ownership", "PRIVATE");
        form.put("gates", gates());
        form.put("declarations", declarations());
        return form;
    }

    /** All seven gates passed. */
    public static Map<String, Object> gates() {
        var gates = new LinkedHashMap<String, Object>();
        GATES.forEach(gate -> gates.put(gate, Map.of("status", "APPROVED", "documentNumber", "湘批〔2024〕" + gate)));
        gates.put("water", Map.of("status", "EXEMPT", "documentNumber", "湘水函〔2024〕7号"));
        return gates;
    }

    /** Nothing to declare. */
    public static Map<String, Object> declarations() {
        var declarations = new LinkedHashMap<String, Object>();
        declarations.put("otherFunds", List.of());
        declarations.put("yearsFundedBefore", List.of());
        declarations.put("fundUseChangedBefore", false);
        declarations.put("majorAccidentIn3Years", false);
        declarations.put("seriousPollutionIn3Years", false);
        return declarations;
    }

    /** The good form with one field set otherwise; null takes the field out. */
    public static Map<String, Object> with(String field, @Nullable Object value) {
        return with(good(), field, value);
    }

    /** A form with one field set otherwise; null takes the field out. */
    public static Map<String, Object> with(Map<String, Object> form, String field, @Nullable Object value) {
        if (value == null) {
            form.remove(field);
        } else {
            form.put(field, value);
        }
        return form;
    }
}
