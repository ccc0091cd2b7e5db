package org.fourthousand.review.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.review.Api;
import org.fourthousand.review.ReviewOffice;
import org.fourthousand.review.Rows;
import org.fourthousand.review.SampleProject;
import org.fourthousand.testkit.Bus;
import org.fourthousand.verify.Difference;
import org.fourthousand.verify.RoundCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A selection under quotas, what is tried beside it, and what the leading group makes of it. */
@QuarkusTest
class SelectingTest {

    private static final String CHANGSHA = "430102";
    private static final String ZHUZHOU = "430204";

    private final String fund =
            "SELECT_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    private final SampleProject first = project(601).at(CHANGSHA);
    private final SampleProject second = project(602).at(CHANGSHA);
    private final SampleProject third = project(603).at(ZHUZHOU);
    private final SampleProject fourth = project(604).at(ZHUZHOU);
    private final SampleProject weak = project(605).at(ZHUZHOU);

    @Inject
    ReviewOffice office;

    @Inject
    Rows rows;

    @Inject
    Bus bus;

    @BeforeEach
    void today() {
        office.isOpenOn(ReviewOffice.TODAY);
    }

    private SampleProject project(int number) {
        return SampleProject.of(fund, "C34", SampleProject.uscc(number));
    }

    @Test
    void aMaximumIsKeptAndWhoItKeepsOutLearnsTheirRankThere() {
        var round = ranked("60000000.00", quota("DIVISION", "430100", Map.of("maximumCount", 1)));

        ReviewOffice.done(round, "selection");

        selection(round)
                .body("items.outcome", contains("SELECTED", "QUOTA_REACHED", "SELECTED", "SELECTED", "BELOW_THRESHOLD"))
                .body("items[1].explanation.en", containsString("maximum of 1 in 长沙市 (430100): number 2 there"))
                .body("items[1].waysIn[0].changes[0].needed", equalTo("2"))
                .body("items[4].explanation.en", containsString("score 59.80, threshold 60.00"));
    }

    @Test
    void aThirdPartyComputesASelectionUnderQuotasAgain() {
        var round = ranked(
                "35000000.00",
                quota("DIVISION", "430100", Map.of("maximumCount", 1)),
                quota("DIVISION", ZHUZHOU, Map.of("minimumCount", 2, "maximumAmount", "20000000.00")),
                quota("INDUSTRY", "C34", Map.of("minimumAmount", "15000000.00")));
        ReviewOffice.done(round, "selection");

        publish(round);

        ReviewOffice.isTrue(round);
        var otherQuota = ReviewOffice.bundle(round);
        ((ObjectNode) otherQuota.at("/round/quotas/0")).put("maximumCount", 2);
        assertThat(RoundCheck.of(otherQuota))
                .extracting(Difference::pointer)
                .anyMatch(each -> each.endsWith("/computed"));
    }

    @Test
    void whatIsShortOfTheBudgetIsTold() {
        var round = ranked("28800000.00");

        ReviewOffice.done(round, "selection");

        selection(round)
                .body(
                        "items.outcome",
                        contains("SELECTED", "SELECTED", "BUDGET_EXHAUSTED", "BUDGET_EXHAUSTED", "BELOW_THRESHOLD"))
                .body("items[2].explanation.en", containsString("total budget: 1200000.00 yuan short"));
    }

    @Test
    void aMinimumThatCannotBeMetIsExplainedAndNothingIsSelectedUntilItIsWaivedByName() {
        var round = ranked("60000000.00", quota("DIVISION", ZHUZHOU, Map.of("minimumCount", 3)));

        ReviewOffice.step(round, "selection")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:quota-unmet"))
                .body("violations", hasSize(1))
                .body(
                        "violations[0].message",
                        containsString("at least 3 projects; reaching the threshold: 2 projects; 1 project short"));
        selection(round).body("items", hasSize(0));

        var waiver = Map.of("quota", Map.of("by", "DIVISION", "key", "430200"), "reason", "申报项目不足", "signatory", "李组长");
        Api.post(Api.officer(), "rounds/" + round + "/quota-waivers", waiver)
                .then()
                .statusCode(201);
        Api.post(Api.officer(), "rounds/" + round + "/quota-waivers", waiver)
                .then()
                .statusCode(409);
        ReviewOffice.done(round, "selection");

        Api.get(null, "rounds/" + round + "/quota-waivers")
                .then()
                .statusCode(200)
                .body("$", hasSize(0));
        publish(round);
        Api.get(null, "rounds/" + round + "/quota-waivers").then().body("signatory", contains("李组长"));
        ReviewOffice.isTrue(round);
        var withoutWaiver = ReviewOffice.bundle(round);
        withoutWaiver.withArray("waivers").removeAll();
        assertThat(RoundCheck.of(withoutWaiver)).isNotEmpty();
    }

    @Test
    void theOptimumStandsBesideTheOfficialListWithItsProof() {
        var round = ranked("30000000.00");

        var run = runOf(
                Api.post(Api.officer(), "rounds/" + round + "/optimum").then().statusCode(202));

        Api.get(Api.auditor(), run)
                .then()
                .statusCode(200)
                .body("official", equalTo(false))
                .body("purpose", equalTo("OPTIMUM"))
                .body("best.status", equalTo("OPTIMAL"))
                .body("best.projects", equalTo(3))
                .body("best.points", equalTo("255.00"))
                .body("best.bound", equalTo("255.00"))
                .body("best.gapPercent", equalTo("0.00"));
        Api.get(Api.officer(), run + "/projects")
                .then()
                .body("items.inBest", contains(true, true, true, false, false))
                .body("items.inRankOrder", contains(true, true, true, false, false));
        assertThat(rows.count(Rows.person(Role.REVIEW_OFFICER), "decision where round_id = '" + round + "'"))
                .isZero();
    }

    @Test
    void otherTermsAreTriedOnACopyAndListed() {
        var round = ranked("10000000.00");
        ReviewOffice.done(round, "selection");

        var run = runOf(Api.post(
                        Api.officer(),
                        "rounds/" + round + "/what-ifs",
                        Map.of(
                                "name", "株洲至少两个",
                                "budget", "20000000.00",
                                "quotas", List.of(quota("DIVISION", ZHUZHOU, Map.of("minimumCount", 2)))))
                .then()
                .statusCode(202));

        Api.get(Api.officer(), run + "/projects")
                .then()
                .body("items.inRankOrder", contains(false, false, true, true, false));
        Api.get(Api.auditor(), "rounds/" + round + "/selection-runs")
                .then()
                .body("items.name", contains("株洲至少两个"))
                .body("items.official", contains(false))
                .body("items[0].terms.budget", equalTo("20000000.00"));
        selection(round).body("items.findAll { it.outcome == 'SELECTED' }", hasSize(1));
    }

    @Test
    void termsThatNoListCanMeetAreExplainedByTheSearchToo() {
        var round = ranked("60000000.00");

        var run = runOf(Api.post(
                        Api.officer(),
                        "rounds/" + round + "/what-ifs",
                        Map.of(
                                "name", "两地都要",
                                "budget", "30000000.00",
                                "quotas",
                                        List.of(
                                                quota("DIVISION", "430100", Map.of("minimumCount", 2)),
                                                quota("DIVISION", ZHUZHOU, Map.of("minimumCount", 2)))))
                .then()
                .statusCode(202));

        Api.get(Api.officer(), run)
                .then()
                .body("best.status", equalTo("IMPOSSIBLE"))
                .body("best.shortages", hasSize(1))
                .body("best.shortages[0].en", containsString("1 project short"));
    }

    @Test
    void theLeadingGroupDepartsFromTheListOnlyWithReasonAndSignatoryAndTheDeparturesArePublished() {
        var round = selected("20000000.00");
        var added = departure(fourth, "ADDED", "军民融合重点", "李组长");

        refused(round, departure(fourth, "ADDED", " ", "李组长"), 400, "/departures/0/reason");
        refused(round, departure(fourth, "ADDED", "重点", "赵某"), 422, "/departures/0/signatory");
        refused(round, departure(first, "ADDED", "重点", "李组长"), 422, "/departures/0/projectId");
        refused(round, departure(third, "REMOVED", "重点", "李组长"), 422, "/departures/0/projectId");
        refused(round, added, 422, "/departures");

        decide(round, departure(second, "REMOVED", "重复支持", "王副组长"), added)
                .then()
                .statusCode(201)
                .body("departures", hasSize(2));
        selection(round)
                .body(
                        "items.outcome",
                        contains("SELECTED", "REMOVED_BY_LEADERS", "BUDGET_EXHAUSTED", "SELECTED", "BELOW_THRESHOLD"))
                .body("items[1].computed", equalTo("SELECTED"));
        Api.get(null, "rounds/" + round + "/leading-decision").then().statusCode(404);

        ReviewOffice.done(round, "publicity");

        Api.get(null, "publicity/" + round)
                .then()
                .body(
                        "items.projectId",
                        contains(first.id().toString(), fourth.id().toString()))
                .body("decision.departures.kind", contains("REMOVED", "ADDED"))
                .body("decision.departures.reason", contains("重复支持", "军民融合重点"))
                .body("decision.departures.signatory", contains("王副组长", "李组长"));
        decide(round).then().statusCode(409);
        ReviewOffice.isTrue(round);
        var unsigned = ReviewOffice.bundle(round);
        ((ObjectNode) unsigned.at("/leadingDecision/departures/0")).put("signatory", "赵某");
        assertThat(RoundCheck.of(unsigned)).isNotEmpty();
    }

    @Test
    void nobodyIsAddedWhoHasLeftTheLibrarySinceTheSelection() {
        var round = selected("20000000.00");
        bus.publish(fourth.suspended());
        office.awaitLibrary(fourth, "standing = 'SUSPENDED'");

        refused(round, departure(fourth, "ADDED", "重点", "李组长"), 422, "/departures/0/projectId");
    }

    @Test
    void aDecisionRecordedAgainBeforePublicityStandsInsteadOfTheOneBefore() {
        var round = selected("20000000.00");
        decide(round, departure(second, "REMOVED", "重复支持", "李组长")).then().statusCode(201);

        decide(round).then().statusCode(201).body("number", equalTo(2));

        selection(round).body("items[1].outcome", equalTo("SELECTED"));
        assertThat(rows.count(Rows.person(Role.AUDITOR), "departure where round_id = '" + round + "'"))
                .isEqualTo(1);
    }

    @Test
    void whatWasDecidedTriedOrWaivedIsShownToTheOfficesOnlyAndNeverChanged() {
        var round = selected("20000000.00");
        decide(round, departure(second, "REMOVED", "重复支持", "李组长")).then().statusCode(201);
        runOf(Api.post(Api.officer(), "rounds/" + round + "/optimum").then().statusCode(202));
        var officer = Rows.person(Role.REVIEW_OFFICER);
        for (var table : List.of("leading_decision", "departure", "quota_waiver", "selection_run", "run_project")) {
            assertThatThrownBy(() -> rows.change(officer, "delete from " + table))
                    .hasMessageContaining("permission denied");
            for (var role : List.of(Role.ADMINISTRATOR, Role.ENTERPRISE, Role.EXPERT, Role.FINANCE_MAKER)) {
                assertThat(rows.count(
                                Rows.person(role),
                                table + (table.equals("run_project") ? "" : " where round_id = '" + round + "'")))
                        .as("%s to %s", table, role)
                        .isZero();
            }
        }
        assertThatThrownBy(() -> rows.change(officer, """
                insert into quota_waiver values (gen_random_uuid(), '%s', 'FUND', 'X', 'r', 's', now())
                """.formatted(round))).hasMessageContaining("row-level security");
        assertThatThrownBy(() -> rows.change(Rows.person(Role.AUDITOR), """
                insert into leading_decision values
                  (gen_random_uuid(), '%s', 9, 'm', '2026-01-01', '{a}', '{"texts": []}', 'x', now())
                """.formatted(round)))
                .hasMessageContaining("row-level security");
    }

    private String ranked(String budget, Object... quotas) {
        office.libraryHolds(first, second, third, fourth, weak);
        office.poolHas(5, "C34");
        var plan = ReviewOffice.plan(fund, budget);
        plan.put("quotas", List.of(quotas));
        var round = Api.post(Api.officer(), "rounds", plan)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        ReviewOffice.done(round, "opening", "draw");
        ReviewOffice.allScored(
                round,
                Map.of(first.id(), "90", second.id(), "85", third.id(), "80", fourth.id(), "75", weak.id(), "59.8"));
        ReviewOffice.done(round, "ranking");
        return round;
    }

    private String selected(String budget) {
        var round = ranked(budget);
        ReviewOffice.done(round, "selection");
        return round;
    }

    private static void publish(String round) {
        ReviewOffice.confirmed(round);
        ReviewOffice.done(round, "publicity");
    }

    private static ValidatableResponse selection(String round) {
        return Api.get(Api.officer(), "rounds/" + round + "/selection").then().statusCode(200);
    }

    private static Map<String, Object> quota(String by, String key, Map<String, Object> limits) {
        var quota = new HashMap<String, Object>(limits);
        quota.put("by", by);
        quota.put("key", key.equals(ZHUZHOU) ? "430200" : key);
        return quota;
    }

    private static Map<String, Object> departure(SampleProject project, String kind, String reason, String signatory) {
        return Map.of("projectId", project.id().toString(), "kind", kind, "reason", reason, "signatory", signatory);
    }

    @SafeVarargs
    private static io.restassured.response.Response decide(String round, Map<String, Object>... departures) {
        return Api.post(
                Api.officer(), "rounds/" + round + "/leading-decision", ReviewOffice.leadingDecision(departures));
    }

    private static void refused(String round, Map<String, Object> departure, int status, String pointer) {
        decide(round, departure).then().statusCode(status).body("violations[0].pointer", equalTo(pointer));
    }

    /** Waits for the job and answers where its result is. */
    private static String runOf(ValidatableResponse accepted) {
        var job = accepted.extract().<String>path("id");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> Api.get(Api.officer(), "jobs/" + job).path("state"), "DONE"::equals);
        return Api.get(Api.officer(), "jobs/" + job).path("result");
    }
}
