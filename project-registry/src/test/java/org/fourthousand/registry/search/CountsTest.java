package org.fourthousand.registry.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "With counts per facet": for each facet the counts under the other filters, of what the caller may see. */
@QuarkusTest
class CountsTest {

    private static final String COUNTY = "433130";

    @Inject
    FoldingCounts folding;

    private final String uscc = Enterprises.next();
    private final Desk enterprise = Desk.enterprise(uscc);
    private final Desk officer = Desk.of(Tokens.officer(Role.COUNTY_OFFICER, COUNTY));

    @BeforeEach
    void allIsFolded() {
        folding.fold();
    }

    @Test
    void aFacetIsCountedUnderTheOtherFilters() {
        var word = SearchTest.word();
        register(word, "C14", "TECHNICAL_UPGRADE");
        register(word, "C14", "INDUSTRY_UNIVERSITY_RESEARCH");
        register(word, "C37", "TECHNICAL_UPGRADE");

        var counts = search(enterprise, Map.of("text", word, "industry", "C14", "fund", "TECHNICAL_UPGRADE"));

        counts.body("counts.total.projects", equalTo(1));
        assertThat(values(counts, "INDUSTRY")).isEqualTo(Map.of("C14", 1, "C37", 1));
        assertThat(values(counts, "FUND")).isEqualTo(Map.of("TECHNICAL_UPGRADE", 1, "INDUSTRY_UNIVERSITY_RESEARCH", 1));
        assertThat(values(counts, "PILLAR")).isEqualTo(Map.of("FOOD", 1));
        assertThat(values(counts, "PREFECTURE")).isEqualTo(Map.of("433100", 1));
    }

    @Test
    void withoutWordsTheCountsAreExactAtOnceAndStaySoWhenFolded() {
        var before = values(search(officer, Map.of("fund", "TECHNICAL_UPGRADE")), "PILLAR");
        submitted(register("甲" + SearchTest.word(), "C14", "TECHNICAL_UPGRADE"));
        submitted(register("乙" + SearchTest.word(), "C14", "INDUSTRY_UNIVERSITY_RESEARCH"));
        register("草稿" + SearchTest.word(), "C14", "TECHNICAL_UPGRADE");

        var unfolded = search(officer, Map.of("fund", "TECHNICAL_UPGRADE"));
        folding.fold();
        var folded = search(officer, Map.of("fund", "TECHNICAL_UPGRADE"));

        var expected = new java.util.HashMap<>(before);
        expected.merge("FOOD", 1, Integer::sum);
        assertThat(values(unfolded, "PILLAR")).isEqualTo(expected);
        assertThat(values(folded, "PILLAR")).isEqualTo(expected);
        assertThat(values(folded, "STAGE")).doesNotContainKey("DRAFT");
        folded.body("counts.total.exact", equalTo(true));
    }

    @Test
    void theKeptCountsAgreeWithTheProjectsThemselves() {
        submitted(register(SearchTest.word(), "C26", "STRATEGIC_EMERGING_GUIDE"));
        for (var query : java.util.List.of(
                Map.of("industry", "C26"),
                Map.of("pillar", "FOOD", "division", COUNTY),
                Map.of("division", "433100", "stage", "SUBMITTED"),
                Map.of("park", "株洲高新区", "industry", "C37"),
                Map.of("park", "株洲高新区", "industry", "C37", "division", "430204"))) {
            var counts = search(Desk.registry(), query);
            var conditions = new StringBuilder("stage <> 'DRAFT'");
            query.forEach((field, value) -> conditions.append(
                    field.equals("division") && value.endsWith("00")
                            ? " and prefecture = '%s'".formatted(value)
                            : " and %s = '%s'".formatted(field, value)));

            counts.body(
                    "counts.total.projects",
                    equalTo(Integer.valueOf(Owner.read("select count(*) from project where " + conditions)
                            .getFirst())));
        }
    }

    @Test
    void anOfficerCountsTheirDivisionOnlyAndTheCountiesOfAPrefecture() {
        submitted(register(SearchTest.word(), "C14", "TECHNICAL_UPGRADE"));
        submitted(enterprise.register(Forms.good()));

        var mine = search(officer, Map.of("division", COUNTY));

        assertThat(values(mine, "PREFECTURE").keySet()).containsExactly("433100");
        assertThat(values(mine, "DIVISION").keySet()).containsExactly(COUNTY);
        search(officer, Map.of("division", "430204")).body("counts.total.projects", equalTo(0));
    }

    @Test
    void wordsAreCountedUpToABoundAndItIsSaid() {
        var word = SearchTest.word();
        var id = register(word, "C14", "TECHNICAL_UPGRADE");
        Owner.copy(id, BoundedCounts.BOUND + 50);

        var many = search(enterprise, Map.of("text", word));

        many.body("counts.total.projects", equalTo(BoundedCounts.BOUND))
                .body("counts.total.exact", equalTo(false))
                .body("counts.facets.find { it.facet == 'INDUSTRY' }.exact", equalTo(false));
        search(enterprise, Map.of("text", word + " " + BoundedCounts.BOUND)).body("counts.total.projects", equalTo(1));
    }

    @Test
    void twoWhoChangeAtOnceDoNotWaitForOneAnother() throws Exception {
        var one = register(SearchTest.word(), "C14", "TECHNICAL_UPGRADE");
        var other = register(SearchTest.word(), "C14", "TECHNICAL_UPGRADE");
        var before = values(search(officer, Map.of()), "STAGE").getOrDefault("SUBMITTED", 0);

        try (var first = Owner.connect();
                var second = Owner.connect()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            first.createStatement().execute("update project set stage = 'SUBMITTED' where id = '" + one + "'");
            second.createStatement().execute("set local lock_timeout = '2s'");
            second.createStatement().execute("update project set stage = 'SUBMITTED' where id = '" + other + "'");
            second.commit();
            folding.fold();
            assertThat(values(search(officer, Map.of()), "STAGE").get("SUBMITTED"))
                    .isEqualTo(before + 1);
            first.commit();
        }
        assertThat(values(search(officer, Map.of()), "STAGE").get("SUBMITTED")).isEqualTo(before + 2);
        folding.fold();
        assertThat(values(search(officer, Map.of()), "STAGE").get("SUBMITTED")).isEqualTo(before + 2);
    }

    private String register(String name, String industry, String fund) {
        var form = Forms.with("name", name);
        form.put("industry", industry);
        form.put("fund", fund);
        form.put("division", COUNTY);
        return enterprise.register(form);
    }

    private void submitted(String id) {
        enterprise.submit(id).statusCode(200);
    }

    private static ValidatableResponse search(Desk desk, Map<String, String> query) {
        return desk.as()
                .queryParams(query)
                .get("/api/registry/v1/search")
                .then()
                .statusCode(200);
    }

    private static Map<String, Integer> values(ValidatableResponse answer, String facet) {
        return answer.extract()
                .path("counts.facets.find { it.facet == '%s' }.values.collectEntries { [it.value, it.projects] }"
                        .formatted(facet));
    }
}
