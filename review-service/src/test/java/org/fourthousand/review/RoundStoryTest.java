package org.fourthousand.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fourthousand.review.ReviewOffice.declaration;
import static org.fourthousand.review.ReviewOffice.done;
import static org.fourthousand.review.ReviewOffice.draw;
import static org.fourthousand.review.ReviewOffice.step;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.fourthousand.events.review.ExpertInvited;
import org.fourthousand.events.review.ListPublished;
import org.fourthousand.events.review.ObjectionDecided;
import org.fourthousand.events.review.ObjectionRaised;
import org.fourthousand.events.review.RoundOpened;
import org.fourthousand.events.review.SelectionFinalised;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.review.conflict.Ground;
import org.fourthousand.testkit.Bus;
import org.fourthousand.verify.Difference;
import org.fourthousand.verify.RoundCheck;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** One annual round, step by step, as the policy wants it (clause 五.1). */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoundStoryTest {

    private static final String FUND = "STORY_FUND";
    private static final String FIELD = "C37";

    private final SampleProject best = SampleProject.of(FUND, FIELD, SampleProject.uscc(101));
    private final SampleProject tiedEarly =
            SampleProject.of(FUND, FIELD, SampleProject.uscc(102)).since(LocalDate.of(2024, 5, 1));
    private final SampleProject tiedPriority =
            SampleProject.of(FUND, FIELD, SampleProject.uscc(103)).in("CZT_CORE");
    private final SampleProject capped =
            SampleProject.of(FUND, FIELD, SampleProject.uscc(104)).asking("40000000.00", "30000000.00");
    private final SampleProject tooDear =
            SampleProject.of(FUND, FIELD, SampleProject.uscc(105)).asking("400000000.00", "70000000.00");
    private final SampleProject wouldFit =
            SampleProject.of(FUND, FIELD, SampleProject.uscc(106)).asking("10000000.00", "1000000.00");
    private final SampleProject weak = SampleProject.of(FUND, FIELD, SampleProject.uscc(107));
    private final SampleProject suspended = SampleProject.of(FUND, FIELD, SampleProject.uscc(108));
    private final SampleProject otherFund = SampleProject.of("STORY_OTHER", FIELD, SampleProject.uscc(109));

    private final Map<UUID, String> points = Map.of(
            best.id(), "92.5",
            tiedEarly.id(), "88",
            tiedPriority.id(), "88",
            capped.id(), "85",
            tooDear.id(), "80",
            wouldFit.id(), "70",
            weak.id(), "59.99");

    @Inject
    ReviewOffice office;

    @Inject
    Bus bus;

    @Inject
    Rows rows;

    @Inject
    History history;

    private String round = "";
    private String objection = "";
    private UUID conflicted = new UUID(0, 0);

    @BeforeEach
    void today() {
        if (round.isEmpty()) {
            office.isOpenOn(ReviewOffice.TODAY);
        }
    }

    @Test
    @Order(1)
    void theOfficePlansARoundThatNobodyElseSeesYet() {
        round = office.planned(FUND, "60000000.00");

        Api.get(Api.officer(), "rounds/" + round)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("state", equalTo("DRAFT"))
                .body("panelSize", equalTo(5))
                .body("threshold", equalTo("60.00"))
                .body("capPercent", equalTo("20.00"))
                .body("capAmount", equalTo("50000000.00"))
                .body("rubricVersion", equalTo(1))
                .body("parameters.find { it.name == 'recusal-years' }.source", notNullValue());
        Api.get(null, "rounds/" + round).then().statusCode(404);
    }

    @Test
    @Order(2)
    void itOpensOverTheProjectsOfTheFundThatStandInTheLibrary() {
        office.libraryHolds(best, tiedEarly, tiedPriority, capped, tooDear, wouldFit, weak, suspended, otherFund);
        bus.publish(suspended.suspended());
        office.awaitLibrary(suspended, "standing = 'SUSPENDED'");

        step(round, "opening")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("state", equalTo("OPEN"))
                .body("candidates", equalTo(7));

        var opened = bus.await(RoundOpened.class, round);
        assertThat(opened.fund()).isEqualTo(FUND);
        assertThat(opened.budget()).isEqualTo("60000000.00");
    }

    @Test
    @Order(3)
    void theCommitmentIsPublicAndTheSeedIsNobodysToRead() {
        Api.get(null, "rounds/" + round).then().statusCode(200).body("commitment", notNullValue());

        var seed = "sealed_seed where round_id = '" + round + "'";
        assertThat(rows.count(Caller.system("test"), seed)).isZero();
        assertThat(rows.count(Rows.person(Role.REVIEW_OFFICER), seed)).isZero();
        assertThat(rows.count(Rows.person(Role.AUDITOR), seed)).isZero();
        Api.get(Api.officer(), "rounds/" + round + "/draw").then().statusCode(404);
    }

    @Test
    @Order(4)
    void withoutEnoughExpertsTheDrawSaysWhatIsLackingAndTheSeedStaysSealed() {
        office.poolHas(4, FIELD);

        ReviewOffice.ended(step(round, "draw"))
                .body("state", equalTo("FAILED"))
                .body("problem.type", equalTo("urn:fourthousand:problem:panels-cannot-be-filled"))
                .body("problem.detail", containsString("C37: 7 project(s) need 35 seats"))
                .body("problem.detail", containsString("can take 28"))
                .body("problem.violations", hasSize(7));

        assertThat(rows.count(Caller.system("test"), "sealed_seed where round_id = '" + round + "'"))
                .isZero();
    }

    @Test
    @Order(5)
    void thePanelsAreDrawnWithoutWhoIsTiedToTheEnterprise() {
        office.poolHas(2, FIELD);
        conflicted = Ids.next();
        var declaration = declaration(conflicted, FIELD);
        declaration.put("holdings", List.of(best.uscc()));
        ReviewOffice.join(declaration).then().statusCode(201);

        ReviewOffice.ended(step(round, "draw"))
                .body("state", equalTo("DONE"))
                .body("result", equalTo("rounds/" + round + "/draw"));

        Api.get(null, "rounds/" + round).then().body("state", equalTo("DRAWN"));

        var file = draw(round);
        assertThat(ReviewOffice.differences(round)).isEmpty();
        assertThat(file.panels())
                .hasSize(7)
                .allSatisfy(panel -> assertThat(panel.experts()).hasSize(5));
        assertThat(file.exclusions()).singleElement().satisfies(exclusion -> {
            assertThat(exclusion.projectId().value()).isEqualTo(best.id());
            assertThat(exclusion.ground()).isEqualTo(Ground.HOLDING);
        });
        assertThat(file.panels().stream()
                        .filter(panel -> panel.projectId().value().equals(best.id()))
                        .flatMap(panel -> panel.experts().stream())
                        .map(expert -> expert.value()))
                .doesNotContain(conflicted);
        Api.get(null, "rounds/" + round + "/draw").then().statusCode(404);
    }

    @Test
    @Order(6)
    void everyExpertIsInvitedOnceAndTheInvitationNamesNoProject() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> bus.published(ExpertInvited.class, round).size() == 7);
        var invitations = bus.published(ExpertInvited.class, round);
        assertThat(invitations).extracting(ExpertInvited::expertId).doesNotHaveDuplicates();
        assertThat(invitations.stream().mapToInt(ExpertInvited::projects).sum()).isEqualTo(35);
        assertThat(invitations)
                .allSatisfy(invitation -> assertThat(invitation.expertEmail()).endsWith("@experts.example.org"));
    }

    @Test
    @Order(7)
    void whileSheetsAreMissingOnlyTheirNumberIsTold() {
        step(round, "ranking")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:scores-missing"))
                .body("detail", containsString("35 sheets"));
    }

    @Test
    @Order(8)
    void theExpertsScoreAndTheRankingFollowsScoreThenPriorityThenLibraryDate() {
        ReviewOffice.allScored(round, points);

        step(round, "ranking").then().statusCode(200).body("state", equalTo("RANKED"));

        Api.get(Api.officer(), "rounds/" + round + "/ranking")
                .then()
                .statusCode(200)
                .body("items.rank", contains(1, 2, 3, 4, 5, 6, 7))
                .body("items.projectId", contains(ids(best, tiedPriority, tiedEarly, capped, tooDear, wouldFit, weak)))
                .body("items.score", contains("92.50", "88.00", "88.00", "85.00", "80.00", "70.00", "59.99"))
                .body("items[0].panel", hasSize(5))
                .body("items.priority", contains(false, true, false, false, false, false, false));
    }

    @Test
    @Order(9)
    void theRankingIsReadPageByPage() {
        var next = Api.get(Api.auditor(), "rounds/" + round + "/ranking?limit=5")
                .then()
                .body("items", hasSize(5))
                .extract()
                .<String>path("next");
        Api.get(Api.auditor(), "rounds/" + round + "/ranking?limit=5&after=" + next)
                .then()
                .body("items.rank", contains(6, 7))
                .body("next", equalTo(null));
    }

    @Test
    @Order(10)
    void theSelectionFollowsTheRankAndStopsAtTheFirstThatDoesNotFit() {
        step(round, "selection").then().statusCode(200).body("state", equalTo("SELECTED"));

        Api.get(Api.officer(), "rounds/" + round + "/selection")
                .then()
                .statusCode(200)
                .body("items.projectId", contains(ids(best, tiedPriority, tiedEarly, capped, tooDear, wouldFit, weak)))
                .body(
                        "items.outcome",
                        contains(
                                "SELECTED",
                                "SELECTED",
                                "SELECTED",
                                "SELECTED",
                                "BUDGET_EXHAUSTED",
                                "BUDGET_EXHAUSTED",
                                "BELOW_THRESHOLD"))
                .body(
                        "items.amount",
                        contains("10000000.00", "10000000.00", "10000000.00", "8000000.00", "0.00", "0.00", "0.00"))
                .body("items[4].entitled", equalTo("50000000.00"))
                .body("items[4].available", equalTo("22000000.00"))
                .body("items[6].explanation.en", containsString("59.99"))
                .body("items[6].explanation.zh", containsString("59.99"));
    }

    @Test
    @Order(11)
    void theLeadingGroupConfirmsTheListBeforeItIsPublished() {
        step(round, "publicity").then().statusCode(409).body("type", equalTo("urn:fourthousand:problem:not-decided"));

        ReviewOffice.confirmed(round);
    }

    @Test
    @Order(12)
    void theListIsPublicForSevenWorkingDaysAcrossTheSpringFestival() {
        Api.get(null, "publicity/" + round).then().statusCode(404);
        Api.get(Api.auditor(), "rounds/" + round + "/bundle.json").then().statusCode(404);
        office.isOpenOn(LocalDate.of(2026, 2, 12));

        step(round, "publicity")
                .then()
                .statusCode(200)
                .body("publicityFirstDay", equalTo("2026-02-12"))
                .body("publicityLastDay", equalTo("2026-02-27"));

        var list = Api.get(null, "publicity/" + round)
                .then()
                .statusCode(200)
                .body("open", equalTo(true))
                .body("items.projectId", contains(ids(best, tiedPriority, tiedEarly, capped)))
                .extract()
                .asString();
        assertThat(list).doesNotContain("专家").doesNotContain("expert");
        assertThat(bus.await(ListPublished.class, round).selected()).isEqualTo(4);
        Api.get(null, "rounds/" + round + "/draw").then().statusCode(200);
    }

    @Test
    @Order(13)
    void onTheLastDayTheListIsNotFinalYet() {
        office.isOpenOn(LocalDate.of(2026, 2, 27));

        step(round, "finalisation")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:publicity-running"));
    }

    @Test
    @Order(14)
    void anOpenObjectionKeepsItsProjectFromBecomingFinalWithTheOthers() {
        objection = Api.post(null, "publicity/" + round + "/objections", objection(capped))
                .then()
                .statusCode(201)
                .body("state", equalTo("OPEN"))
                .extract()
                .path("id");
        assertThat(bus.await(ObjectionRaised.class, round).projectId()).isEqualTo(capped.id());
        office.isOpenOn(LocalDate.of(2026, 2, 28));

        step(round, "finalisation")
                .then()
                .statusCode(200)
                .body("state", equalTo("FINAL"))
                .body("finalisedOn", equalTo("2026-02-28"));

        Api.get(null, "rounds/" + round + "/final-list")
                .then()
                .statusCode(200)
                .body("items.projectId", contains(ids(best, tiedPriority, tiedEarly)))
                .body("waiting", contains(ids(capped)))
                .body("finalisedOn", equalTo("2026-02-28"));
        bus.await(SelectionFinalised.class, best.id().toString());
        assertThat(bus.published(SelectionFinalised.class, capped.id().toString()))
                .isEmpty();
    }

    @Test
    @Order(15)
    void theDecisionOnTheObjectionMakesItsProjectFinalToo() {
        ReviewOffice.decided(objection, "UPHELD");

        assertThat(bus.await(ObjectionDecided.class, round).outcome()).isEqualTo("UPHELD");
        assertThat(bus.await(SelectionFinalised.class, capped.id().toString()).outcome())
                .isEqualTo("NOT_SELECTED");
        Api.get(null, "rounds/" + round + "/final-list")
                .then()
                .body("items", hasSize(3))
                .body("waiting", hasSize(0));
    }

    @Test
    @Order(16)
    void theFinalListIsToldProjectByProject() {
        var first = bus.await(SelectionFinalised.class, best.id().toString());
        assertThat(first.outcome()).isEqualTo("SELECTED");
        assertThat(first.rank()).isEqualTo(1);
        assertThat(first.score()).isEqualTo("92.50");
        assertThat(first.amount()).isEqualTo("10000000.00");
        assertThat(first.fund()).isEqualTo(FUND);
        for (var other : List.of(capped, tooDear, wouldFit, weak)) {
            var told = bus.await(SelectionFinalised.class, other.id().toString());
            assertThat(told.outcome()).isEqualTo("NOT_SELECTED");
            assertThat(told.amount()).isEqualTo("0.00");
        }
        Api.get(null, "rounds/" + round + "/final-list")
                .then()
                .statusCode(200)
                .body("items.projectId", contains(ids(best, tiedPriority, tiedEarly)))
                .body("finalisedOn", equalTo("2026-02-28"));
    }

    @Test
    @Order(17)
    void anybodyComputesDrawScoresAndSelectionAgainFromThePublishedFile() {
        var published = ReviewOffice.bundle(round);

        var tag = Api.get(null, "rounds/" + round + "/bundle.json").header("ETag");
        Api.as(null)
                .header("If-None-Match", tag)
                .get(Api.BASE + "rounds/" + round + "/bundle.json")
                .then()
                .statusCode(304);
        assertThat(RoundCheck.of(published)).isEmpty();
        assertThat(published.path("sheets")).isNotEmpty();
        assertThat(published.path("decisions")).isNotEmpty();
        assertThat(published.toString()).doesNotContain("因为").doesNotContain("experts.example.org");
        tampered("/sheets/3/marks", marks -> marks.put("WORK_SAFETY", "1.5"), "/totals");
        tampered("/ranking/0", place -> place.put("score", "99.99"), "/ranking/0/score");
        tampered("/ranking/1", place -> place.put("rank", 1), "/ranking/1/rank");
        tampered("/decisions/0", decision -> decision.put("amount", "1.00"), "/amount");
        tampered("/decisions/0", decision -> decision.put("outcome", "BUDGET_EXHAUSTED"), "/outcome");
        tampered("/candidates/0", candidate -> candidate.put("requestedAmount", "1.00"), "/entitled");
        tampered("/round", frozen -> frozen.put("threshold", "99.00"), "/computed");
        tampered(
                "/draw/panels/0",
                panel -> panel.withArray("experts").set(0, UUID.randomUUID().toString()),
                "/draw/panels of project");
        tampered("/draw", draw -> draw.put("seed", "0".repeat(64)), "/draw/commitment");
    }

    /** Somebody changes one thing in the published file: it is found, and said where and what. */
    private void tampered(String where, Consumer<ObjectNode> change, String pointer) {
        var file = ReviewOffice.bundle(round);
        change.accept((ObjectNode) file.at(where));

        assertThat(RoundCheck.of(file))
                .as(where)
                .extracting(Difference::inWords)
                .anySatisfy(words -> assertThat(words).contains(pointer).contains("by the rules it is"));
    }

    @Test
    @Order(18)
    void nothingMoreCanBeDoneWithIt() {
        for (var step : List.of("opening", "draw", "ranking", "selection", "publicity", "finalisation")) {
            step(round, step).then().statusCode(409);
        }
    }

    @Test
    @Order(19)
    void theWholeWayIsInOneUnbrokenChain() {
        assertThat(history.isIntact("round", UUID.fromString(round))).isTrue();
        assertThat(history.of("round", UUID.fromString(round)))
                .extracting(entry -> entry.to())
                .containsExactly("DRAFT", "OPEN", "DRAWN", "RANKED", "SELECTED", "SELECTED", "PUBLISHED", "FINAL");
        Api.get(Api.auditor(), "history/round/" + round).then().statusCode(200).body("intact", equalTo(true));
    }

    @Test
    @Order(20)
    void nextYearTheSelectedAreOutAndTheRestRollOn() {
        var plan = ReviewOffice.plan(FUND, "60000000.00");
        plan.put("year", 2027);
        plan.put("scoresDueOn", "2026-12-01");
        var next = Api.post(Api.officer(), "rounds", plan)
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        step(next, "opening").then().statusCode(200).body("candidates", equalTo(4));

        office.poolHas(5, FIELD);
        done(next, "draw");
        var file = draw(next);
        assertThat(file.candidates())
                .extracting(entry -> entry.projectId().value())
                .containsExactlyInAnyOrder(capped.id(), tooDear.id(), wouldFit.id(), weak.id());
        var lastYear = draw(round);
        assertThat(file.panels())
                .as("who scored an enterprise last year does not score it this year")
                .allSatisfy(panel -> assertThat(lastYear.panels())
                        .filteredOn(before -> before.projectId().equals(panel.projectId()))
                        .flatExtracting(before -> before.experts())
                        .isNotEmpty()
                        .doesNotContainAnyElementsOf(panel.experts()));
        assertThat(file.exclusions()).hasSize(20).allMatch(each -> each.ground() == Ground.SAME_ENTERPRISE);
    }

    private static Map<String, Object> objection(SampleProject project) {
        return Map.of(
                "projectId", project.id().toString(),
                "name", "张三",
                "contact", "13800000000",
                "evidence", "设备用于其他项目");
    }

    private static String[] ids(SampleProject... projects) {
        return java.util.stream.Stream.of(projects)
                .map(project -> project.id().toString())
                .toArray(String[]::new);
    }
}
