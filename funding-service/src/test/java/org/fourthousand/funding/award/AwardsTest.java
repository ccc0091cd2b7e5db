package org.fourthousand.funding.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.fourthousand.events.registry.ProjectExited;
import org.fourthousand.events.registry.ProjectSnapshot;
import org.fourthousand.events.registry.ProjectSubmitted;
import org.fourthousand.events.review.ObjectionDecided;
import org.fourthousand.events.review.ObjectionRaised;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.Scene.Candidate;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.testkit.Bus;
import org.fourthousand.testkit.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class AwardsTest {

    /** One award serves all cases that must leave it as it is. */
    private static @Nullable String proposed;

    @Inject
    Scene scene;

    @Inject
    Bus bus;

    @BeforeEach
    void today() {
        scene.isToday();
    }

    // ---- who is entitled

    @Test
    void aProjectNobodyHasToldOfIsNotAwarded() {
        refused(scene.proposeAward(scene.maker(), UUID.randomUUID()), "UNKNOWN_PROJECT");
    }

    @Test
    void aProjectThatWasNotSelectedIsNotAwarded() {
        var candidate = scene.candidate("10000000.00");
        scene.tellLibrary(candidate);
        refused(scene.proposeAward(scene.maker(), candidate.id()), "NOT_SELECTED");

        scene.tellPublicity(candidate, Scene.TODAY.minusDays(1));
        scene.tellSelection(candidate, "NOT_SELECTED");
        scene.awaitSelection(candidate);
        refused(scene.proposeAward(scene.maker(), candidate.id()), "NOT_SELECTED");
    }

    @Test
    void beforePublicityEndedAndWhileItIsNotKnownNothingIsAwarded() {
        var candidate = scene.candidate("10000000.00");
        scene.tellLibrary(candidate);
        scene.tellSelection(candidate, "SELECTED");
        scene.awaitSelection(candidate);
        refused(scene.proposeAward(scene.maker(), candidate.id()), "PUBLICITY_NOT_ENDED");

        scene.tellPublicity(candidate, Scene.TODAY);
        refused(scene.proposeAward(scene.maker(), candidate.id()), "PUBLICITY_NOT_ENDED");

        scene.isOn(Scene.TODAY.plusDays(1));
        scene.proposeAward(scene.maker(), candidate.id()).then().statusCode(201);
    }

    @Test
    void anOpenObjectionBlocksTheAwardUntilItIsDismissed() {
        var candidate = scene.selected("10000000.00");
        var objection = raised(candidate);
        bus.publish(objection);
        awaitObjection(objection, "outcome is null");
        refused(scene.proposeAward(scene.maker(), candidate.id()), "OPEN_OBJECTION");

        bus.publish(decided(objection, "DISMISSED"));
        awaitObjection(objection, "outcome is not null");
        scene.proposeAward(scene.maker(), candidate.id()).then().statusCode(201);
    }

    @Test
    void anObjectionThatArrivesAfterTheProposalBlocksTheIssue() {
        var candidate = scene.selected("10000000.00");
        scene.budget(candidate.year(), "20000000.00");
        var award = Scene.id(scene.proposeAward(scene.maker(), candidate.id()));
        var objection = raised(candidate);
        bus.publish(objection);
        awaitObjection(objection, "outcome is null");

        refused(scene.post(scene.checker(), "awards/" + award + "/approval"), "OPEN_OBJECTION");
        scene.maker().get(API + "awards/" + award).then().body("state", equalTo("PROPOSED"));
        assertThat(scene.fundYear(candidate.year())).containsEntry("committed", "0.00");
    }

    @Test
    void anUpheldObjectionBlocksTheAwardAndADecisionHeardFirstStays() {
        var candidate = scene.selected("10000000.00");
        var objection = raised(candidate);
        bus.publish(decided(objection, "UPHELD"));
        awaitObjection(objection, "outcome is not null");
        var late = bus.publish(objection);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> scene.count("select count(*) from inbox where event_id = '%s'", late) == 1);

        refused(scene.proposeAward(scene.maker(), candidate.id()), "OBJECTION_UPHELD");
    }

    @Test
    void aProjectThatLeftTheLibraryIsNotAwarded() {
        var candidate = scene.selected("10000000.00");
        bus.publish(new ProjectExited(candidate.project(), "放弃", Instant.EPOCH));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> scene.count(
                                "select count(*) from project where project_id = '%s' and standing = 'EXITED'",
                                candidate.id())
                        == 1);

        refused(scene.proposeAward(scene.maker(), candidate.id()), "BARRED");
    }

    @Test
    void anOlderSnapshotThatArrivesLateChangesNothing() {
        var candidate = scene.selected("10000000.00");
        scene.isOn(Scene.TODAY.minusDays(30));
        var old = Scene.project(candidate.id(), candidate.uscc(), "旧名称");
        var id = bus.publish(new ProjectSubmitted(old, Instant.EPOCH));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> scene.count("select count(*) from inbox where event_id = '%s'", id) == 1);
        scene.isToday();

        scene.proposeAward(scene.maker(), candidate.id())
                .then()
                .statusCode(201)
                .body("projectName", equalTo(candidate.project().name()));
    }

    // ---- once across all funds

    @Test
    void aProjectWithALiveAwardIsNotAwardedAgain() {
        var candidate = scene.selected("10000000.00");
        scene.proposeAward(scene.maker(), candidate.id()).then().statusCode(201);

        refused(scene.proposeAward(scene.maker(), candidate.id()), "DUPLICATE_FUND");
    }

    @Test
    void theSameNameOfTheSameEnterpriseIsTheSameProjectHoweverItIsSpaced() {
        var first = scene.selected("10000000.00");
        scene.proposeAward(scene.maker(), first.id()).then().statusCode(201);
        var spaced = "（" + first.project().name().replace("项目", "项 目") + " ）";
        var again =
                new Candidate(Scene.project(Ids.next(), first.uscc(), spaced), Ids.next(), scene.aYear(), "1000000.00");
        tell(again);

        refused(scene.proposeAward(scene.maker(), again.id()), "DUPLICATE_FUND");
    }

    @Test
    void twentyProposalsAtOnceMakeOneAward() throws InterruptedException {
        var candidate = scene.selected("10000000.00");
        try (var pool = Executors.newFixedThreadPool(20)) {
            var answers = pool
                    .invokeAll(IntStream.range(0, 20)
                            .<Callable<Integer>>mapToObj(
                                    number -> () -> scene.proposeAward(scene.maker(), candidate.id())
                                            .statusCode())
                            .toList())
                    .stream()
                    .map(answer -> answer.resultNow())
                    .toList();
            assertThat(answers)
                    .containsOnly(201, 409)
                    .filteredOn(status -> status == 201)
                    .hasSize(1);
        }
    }

    @Test
    void theDatabaseItselfKeepsOneLiveAwardAProject() {
        var candidate = scene.selected("10000000.00");
        var award = Scene.id(scene.proposeAward(scene.maker(), candidate.id()));

        assertThatThrownBy(() -> scene.inDatabase(
                        person("maker", Role.FINANCE_MAKER),
                        connection -> connection.createStatement().execute("""
                        insert into award select (jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'name_key', 'x'))).*
                        from award a where id = '%s'
                        """.formatted(award))))
                .hasMessageContaining("award_one_live_per_project");
    }

    @Test
    void aRejectedAwardMakesRoomForAnother() {
        var candidate = scene.selected("10000000.00");
        var award = Scene.id(scene.proposeAward(scene.maker(), candidate.id()));
        scene.post(scene.checker(), "awards/" + award + "/rejection", "{\"reason\":\"绩效目标不明确\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"));

        scene.proposeAward(scene.maker(), candidate.id()).then().statusCode(201);
    }

    // ---- how much

    @ParameterizedTest
    @CsvSource({
        "1000000000.00, 10000000.00, 10000000.00",
        "1000000000.00, 50000000.01, 50000000.00",
        "100000000.00, 30000000.00, 20000000.00",
        "99.99, 30.00, 19.99"
    })
    void theAmountIsThatOfTheSelectionUnderBothCaps(String investment, String selected, String granted) {
        var blank = scene.candidate(selected);
        var candidate =
                new Candidate(withInvestment(blank.project(), investment), blank.round(), blank.year(), selected);
        tell(candidate);

        scene.proposeAward(scene.maker(), candidate.id())
                .then()
                .statusCode(201)
                .body("selectedAmount", equalTo(selected))
                .body("amount", equalTo(granted))
                .body("parameters", hasSize(3));
    }

    @ParameterizedTest
    @CsvSource({"0.01", "0.00"})
    void anAmountTooSmallForItsInstalmentsIsNotAwarded(String amount) {
        refused(scene.proposeAward(scene.maker(), scene.selected(amount).id()), "TOO_SMALL");
    }

    @Test
    void moreThanTheBudgetIsNotCommitted() {
        var candidate = scene.selected("10000000.00");
        scene.budget(candidate.year(), "9999999.99");
        var award = Scene.id(scene.proposeAward(scene.maker(), candidate.id()));

        scene.post(scene.checker(), "awards/" + award + "/approval")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:not-covered"));
        scene.maker().get(API + "awards/" + award).then().body("state", equalTo("PROPOSED"));

        scene.budget(candidate.year(), "0.01");
        scene.post(scene.checker(), "awards/" + award + "/approval").then().statusCode(200);
        assertThat(scene.fundYear(candidate.year())).containsEntry("available", "0.00");
        scene.bookIsSound(candidate.year());
    }

    // ---- who decides

    @Test
    void theMakerOfAnAwardCannotIssueOrRejectItUnderAnotherRole() {
        var candidate = scene.selected("10000000.00");
        scene.budget(candidate.year(), "20000000.00");
        var both = Tokens.of("ann", Role.FINANCE_MAKER, Role.FINANCE_CHECKER);
        var award = Scene.id(scene.proposeAward(scene.as(both), candidate.id()));

        scene.post(scene.as(both), "awards/" + award + "/approval").then().statusCode(403);
        scene.post(scene.as(both), "awards/" + award + "/rejection", "{\"reason\":\"x\"}")
                .then()
                .statusCode(403);
        assertThatThrownBy(() -> scene.inDatabase(
                        person("ann", Role.FINANCE_CHECKER),
                        connection -> connection
                                .createStatement()
                                .execute(
                                        "update award set state = 'ISSUED', issued_on = now(), checker_person = 'ann' where id = '%s'"
                                                .formatted(award))))
                .hasMessageContaining("award_four_eyes");
        assertThatThrownBy(() -> scene.inDatabase(
                        person("ann", Role.FINANCE_CHECKER),
                        connection -> connection
                                .createStatement()
                                .execute("update award set state = 'ISSUED', issued_on = now() where id = '%s'"
                                        .formatted(award))))
                .hasMessageContaining("award_signed");
    }

    @Test
    void anIssuedAwardIsIssuedOnce() {
        var candidate = scene.selected("10000000.00");
        scene.budget(candidate.year(), "20000000.00");
        var award = scene.issuedWithin(candidate);

        scene.post(scene.checker(), "awards/" + award + "/approval").then().statusCode(409);
        scene.post(scene.checker(), "awards/" + award + "/rejection", "{\"reason\":\"x\"}")
                .then()
                .statusCode(409);
        assertThat(scene.fundYear(candidate.year())).containsEntry("committed", "10000000.00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update award set amount = amount + 1 where id = '%s'",
                "update award set maker_person = 'x' where id = '%s'",
                "delete from award where id = '%s'",
                "update instalment set amount = 1 where award_id = '%s'",
                "delete from instalment where award_id = '%s'",
                "update performance_goal set target = 0 where award_id = '%s'"
            })
    void whatWasAwardedCannotBeRewritten(String statement) {
        if (proposed == null) {
            proposed = Scene.id(scene.proposeAward(
                    scene.maker(), scene.selected("10000000.00").id()));
        }
        assertThatThrownBy(() -> scene.inDatabase(
                        person("x", Role.FINANCE_CHECKER),
                        connection -> connection.createStatement().execute(statement.formatted(proposed))))
                .hasMessageContaining("permission denied");
    }

    @Test
    void instalmentsThatDoNotAddUpToTheAwardAreRefusedAtCommit() {
        var award = Scene.id(
                scene.proposeAward(scene.maker(), scene.selected("10000000.00").id()));

        assertThatThrownBy(() -> scene.inDatabase(
                        person("maker", Role.FINANCE_MAKER),
                        connection -> connection
                                .createStatement()
                                .execute(
                                        "insert into instalment (id, award_id, number, percent, amount, state) values (gen_random_uuid(), '%s', 3, 1, 1, 'PLANNED')"
                                                .formatted(award))))
                .hasMessageContaining("do not add up");
    }

    @Test
    void anEtagThatIsStaleIsRefusedAndThePresentOnePasses() {
        var candidate = scene.selected("10000000.00");
        scene.budget(candidate.year(), "20000000.00");
        var proposal = scene.proposeAward(scene.maker(), candidate.id());
        var award = Scene.id(proposal);

        scene.post(scene.checker().header("If-Match", "\"99\""), "awards/" + award + "/approval")
                .then()
                .statusCode(412);
        scene.post(scene.checker().header("If-Match", proposal.header("ETag")), "awards/" + award + "/approval")
                .then()
                .statusCode(200)
                .body("instalments.state", contains("DUE", "PLANNED"));
    }

    private static void refused(Response response, String... reasons) {
        List<String> told = response.then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:award-refused"))
                .extract()
                .path("violations.message");
        assertThat(told)
                .extracting(message -> message.substring(0, message.indexOf(':')))
                .containsExactlyInAnyOrder(reasons);
    }

    private void tell(Candidate candidate) {
        scene.tellLibrary(candidate);
        scene.tellPublicity(candidate, Scene.TODAY.minusDays(1));
        scene.tellSelection(candidate, "SELECTED");
        scene.awaitSelection(candidate);
    }

    private static ObjectionRaised raised(Candidate candidate) {
        return new ObjectionRaised(candidate.round(), Ids.next(), candidate.id(), Instant.EPOCH);
    }

    private static ObjectionDecided decided(ObjectionRaised objection, String outcome) {
        return new ObjectionDecided(
                objection.roundId(), objection.objectionId(), objection.projectId(), outcome, "查证", Instant.EPOCH);
    }

    private void awaitObjection(ObjectionRaised objection, String condition) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> scene.count(
                                "select count(*) from objection where objection_id = '%s' and %s",
                                objection.objectionId(), condition)
                        == 1);
    }

    private static Caller person(String name, Role role) {
        return new Caller(name, name, Set.of(role), null, null, null, false);
    }

    private static ProjectSnapshot withInvestment(ProjectSnapshot project, String investment) {
        return new ProjectSnapshot(
                project.projectId(),
                project.name(),
                null,
                project.uscc(),
                project.enterpriseName(),
                project.contactEmail(),
                project.division(),
                project.industry(),
                null,
                null,
                null,
                project.fund(),
                new BigDecimal(investment),
                project.requestedAmount(),
                project.plannedStart(),
                project.plannedEnd(),
                null);
    }
}
