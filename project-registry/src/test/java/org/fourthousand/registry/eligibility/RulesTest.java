package org.fourthousand.registry.eligibility;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.testkit.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules of entry as data: each is named, with its clause, its dates, its source and its numbers. */
@QuarkusTest
class RulesTest {

    @Inject
    TestClock clock;

    @Test
    void everyRuleIsNamedWithClauseDatesAndSource() {
        rules("2026-03-02")
                .body("", hasSize(Rules.ALL.size()))
                .body("applies", everyItem(equalTo(true)))
                .body("clause", everyItem(not(equalTo(""))))
                .body("source", everyItem(notNullValue()))
                .body("effectiveFrom", everyItem(notNullValue()))
                .body("find { it.code == 'no-major-accident' }.parameters.name", contains("major-accident-years"))
                .body("find { it.code == 'not-funded-year-after-year' }.name.en", containsString("Not supported"))
                .body("find { it.code == 'not-funded-year-after-year' }.parameters.value", contains("3"))
                .body("find { it.code == 'expansion-looked-at' }.weight", equalTo("NEEDS_MANUAL_CHECK"));
    }

    @Test
    void everyReasonIsOfARule() {
        var reasons =
                Rules.ALL.stream().flatMap(rule -> rule.reasons().stream()).collect(Collectors.toSet());

        assertThat(reasons).containsExactlyInAnyOrder(FindingReason.values());
        assertThat(Rules.ALL.stream().map(Rule::code)).doesNotHaveDuplicates();
    }

    @Test
    void aRuleIsAppliedWithinItsDatesOnly() {
        clock.set(LocalDate.of(2019, 3, 1));
        recordRule("construction-started", "in-force", "2018-01-01", "2018-12-31");
        recordRule("construction-started", "in-force", "2020-01-01", null);
        var enterprise = Desk.enterprise(Enterprises.next());
        var id = enterprise.register(Forms.good());

        enterprise.get("/" + id + "/eligibility").statusCode(200).body("findings.reason", empty());
        rules("2019-03-01")
                .body("find { it.code == 'construction-started' }.applies", equalTo(false))
                .body("find { it.code == 'construction-started' }.effectiveFrom", nullValue());
        clock.set(LocalDate.of(2020, 3, 2));
        enterprise.get("/" + id + "/eligibility").body("findings.reason", contains("NOT_STARTED"));
    }

    @Test
    void aSuspendedRuleIsNotAppliedAndSaysByWhichPaper() {
        clock.set(LocalDate.of(2034, 3, 1));
        recordRule("approved-or-filed", "suspended", "2034-01-01", null);
        recordRule("approved-or-filed", "in-force", "2035-01-01", null);

        rules("2034-03-01")
                .body("find { it.code == 'approved-or-filed' }.applies", equalTo(false))
                .body("find { it.code == 'approved-or-filed' }.source", equalTo("湘政办〔2034〕1号"));
        rules("2035-03-01").body("find { it.code == 'approved-or-filed' }.applies", equalTo(true));
    }

    @Test
    void aDayThatCannotBeMeantIsRefused() {
        for (var day : new String[] {"1899-01-01", "%2B999999999-12-31", "soon"}) {
            given().urlEncodingEnabled(false)
                    .get("/api/registry/v1/eligibility-rules?on=" + day)
                    .then()
                    .statusCode(oneOf(400, 404))
                    .contentType(containsString("application/problem+json"));
        }
    }

    private static ValidatableResponse rules(String on) {
        return given().get("/api/registry/v1/eligibility-rules?on=" + on).then().statusCode(200);
    }

    private static void recordRule(String code, String value, String from, @Nullable String to) {
        var version = new HashMap<String, Object>(Map.of(
                "name", "eligibility-rule-" + code, "value", value, "effectiveFrom", from, "source", "湘政办〔2034〕1号"));
        if (to != null) {
            version.put("effectiveTo", to);
        }
        Desk.administrator()
                .as()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(version)
                .post("/api/registry/v1/policy-parameters")
                .then()
                .statusCode(201);
    }
}
