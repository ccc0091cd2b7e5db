package org.fourthousand.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
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
        form.put("contentAndScale", "新建涡桨发动机装配线两条,年产 200 台");
        form.put("division", "430204");
        form.put("industry", "C37");
        form.put("strategicIndustry", "NEW_MATERIALS");
        form.put("park", "株洲高新区");
        form.put("fund", "TECHNICAL_UPGRADE");
        form.put("totalInvestment", "1000000000.00");
        form.put("requestedAmount", "10000000.00");
        form.put("constructionStart", "2025-01-01");
        form.put("plannedEnd", "2027-12-31");
        form.put("investmentPlan", plan("300000000.00", "400000000.00", "300000000.00"));
        form.put(
                "fundingSources",
                List.of(
                        source("OWN_FUNDS", "590000000.00"),
                        source("BANK_LOAN", "400000000.00"),
                        source("THIS_SUPPORT", "10000000.00")));
        form.put("expectedOutput", output());
        form.put("filingKind", "FILING");
        form.put("filingNumber", "株发改备〔2024〕12号");
        form.put("catalogueClass", "ENCOURAGED");
        form.put("capacityExpansion", false);
        form.put("overCapacityTrade", false);
        form.put("secret", false);
        form.put("civilMilitary", true);
        form.put("ownership", "PRIVATE");
        form.put("gates", gates());
        form.put("needs", Map.of("talent", Map.of("persons", 40, "words", "航空动力设计")));
        form.put("equipment", List.of(equipment("五轴加工中心 " + UUID.randomUUID(), "8000000.00")));
        form.put("declarations", declarations());
        return form;
    }

    /** An investment plan by year, from 2025 on. */
    public static List<Map<String, Object>> plan(String... amounts) {
        return IntStream.range(0, amounts.length)
                .mapToObj(year -> Map.<String, Object>of("year", 2025 + year, "amount", amounts[year]))
                .toList();
    }

    /** A source of funding. */
    public static Map<String, Object> source(String kind, String amount) {
        return Map.of("kind", kind, "amount", amount);
    }

    /** What the plant yields a year. */
    public static Map<String, Object> output() {
        var output = new LinkedHashMap<String, Object>();
        output.put("annualOutputValue", "800000000.00");
        output.put("annualRevenue", "760000000.00");
        output.put("annualTax", "45000000.00");
        output.put("jobs", 320);
        output.put("annualEnergyTce", 4200.5);
        return output;
    }

    /** A line of the list of equipment, not bought yet. */
    public static Map<String, Object> equipment(String name, String amount) {
        return Map.of("name", name, "model", "DMU 85", "amount", amount);
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
