package org.fourthousand.bench.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fourthousand.bench.review.Crowd.Project;
import org.fourthousand.kit.value.Division;
import org.fourthousand.kit.value.Industry;

/**
 * Under what a round selects: an eighth of all that is asked for; a least and a most for each prefecture, a most for each
 * industry.
 *
 * @param budget in fen
 */
record Limits(long budget, List<Limit> limits) {

    static final long NO_MOST = Long.MAX_VALUE;

    /**
     * A quota.
     *
     * @param by as the API names it: DIVISION or INDUSTRY
     * @param key a GB/T 2260 code of a prefecture, or a division of GB/T 4754
     * @param least projects
     * @param most projects
     * @param mostFen of all its projects together, {@link #NO_MOST} for none
     */
    record Limit(String by, String key, int least, int most, long mostFen) {

        boolean covers(Division county, Industry industry) {
            return by.equals("DIVISION")
                    ? Division.of(key).contains(county)
                    : industry.code().equals(key);
        }

        Map<String, Object> json() {
            var json = new LinkedHashMap<String, Object>();
            json.put("by", by);
            json.put("key", key);
            if (least > 0) {
                json.put("minimumCount", least);
            }
            json.put("maximumCount", most);
            if (mostFen != NO_MOST) {
                json.put("maximumAmount", yuan(mostFen));
            }
            return json;
        }
    }

    static Limits on(List<Project> projects) {
        List<Limit> limits = new ArrayList<>();
        for (var prefecture :
                Division.all().stream().filter(Division::isPrefecture).toList()) {
            var there = projects.stream()
                    .filter(project -> prefecture.contains(project.county()))
                    .toList();
            limits.add(new Limit(
                    "DIVISION",
                    prefecture.code(),
                    there.size() < 40 ? 0 : there.size() / 20,
                    Math.max(1, there.size() / 5),
                    Math.max(1, fen(there) / 7)));
        }
        for (var industry : Crowd.industries()) {
            var there = projects.stream()
                    .filter(project -> project.industry().equals(industry))
                    .count();
            limits.add(new Limit("INDUSTRY", industry.code(), 0, (int) Math.max(5, there / 5), NO_MOST));
        }
        return new Limits(fen(projects) / 8, limits);
    }

    private static long fen(List<Project> projects) {
        return projects.stream().mapToLong(Project::fen).sum();
    }

    /** As the API wants it. */
    static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
