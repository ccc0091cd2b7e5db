package org.fourthousand.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A least and a most, in projects or in yuan, over the projects that a quota covers; or the envelope, which covers all.
 *
 * @param by DIVISION, INDUSTRY, FUND; empty for the envelope
 * @param key whom the quota is about
 * @param inYuan whether it counts yuan; else projects
 * @param least 0 when there is none, or it was waived
 * @param most null when there is none
 */
record Bound(
        String by,
        String key,
        boolean inYuan,
        BigDecimal least,
        @Nullable BigDecimal most) {

    /** The bounds of a round in their order: of each quota its projects, then its yuan; the envelope last. */
    static List<Bound> of(JsonNode round, JsonNode waivers) {
        Set<String> waived = new HashSet<>();
        waivers.forEach(each -> waived.add(target(each)));
        List<Bound> bounds = new ArrayList<>();
        for (var quota : round.path("quotas")) {
            boolean noLeast = waived.contains(target(quota));
            bounds.add(of(quota, false, noLeast ? null : quota.get("minimumCount"), quota.get("maximumCount")));
            bounds.add(of(quota, true, noLeast ? null : quota.get("minimumAmount"), quota.get("maximumAmount")));
        }
        bounds.add(new Bound("", "", true, BigDecimal.ZERO, Numbers.of(round, "budget")));
        return bounds;
    }

    private static String target(JsonNode quota) {
        return quota.path("by").asText() + " " + quota.path("key").asText();
    }

    private static Bound of(JsonNode quota, boolean inYuan, @Nullable JsonNode least, @Nullable JsonNode most) {
        return new Bound(
                quota.path("by").asText(),
                quota.path("key").asText(),
                inYuan,
                least == null || least.isNull() ? BigDecimal.ZERO : new BigDecimal(least.asText()),
                most == null || most.isNull() ? null : new BigDecimal(most.asText()));
    }

    boolean isEnvelope() {
        return by.isEmpty();
    }

    /** A prefecture (…00) covers its counties, the province (43 0000) all; a section covers its divisions; a fund everything. */
    boolean covers(Contender contender) {
        return switch (by) {
            case "DIVISION" -> contender.division().startsWith(key.replaceFirst("(00)?00$", ""));
            case "INDUSTRY" -> contender.industry().startsWith(key);
            default -> true;
        };
    }

    /** What a project adds to it. */
    BigDecimal weight(Contender contender) {
        return inYuan ? contender.entitled() : BigDecimal.ONE;
    }

    /** For people. */
    String inWords() {
        return isEnvelope() ? "the envelope" : "%s %s (%s)".formatted(by, key, inYuan ? "yuan" : "projects");
    }
}
