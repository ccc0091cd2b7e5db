package org.fourthousand.review.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fourthousand.events.review.ObjectionDecided;
import org.fourthousand.events.review.SelectionFinalised;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.history.History;
import org.fourthousand.review.Api;
import org.fourthousand.review.Owner;
import org.fourthousand.review.ReviewOffice;
import org.fourthousand.review.Rows;
import org.fourthousand.review.SampleProject;
import org.fourthousand.testkit.Bus;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** Objections to a published list: with real name and in time, their objector confidential. */
@QuarkusTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObjectingTest {

    private static final String FUND = "OBJECTION_FUND";
    private static final String FIELD = "C13";

    private static final String COLLEAGUE = Tokens.of("review-officer-2", Role.REVIEW_OFFICER);

    private final SampleProject project = SampleProject.of(FUND, FIELD, SampleProject.uscc(501));
    private final SampleProject leaving = SampleProject.of(FUND, FIELD, SampleProject.uscc(502));

    @Inject
    ReviewOffice office;

    @Inject
    Bus bus;

    @Inject
    Rows rows;

    @Inject
    Owner owner;

    @Inject
    SealingObjectors sealing;

    @Inject
    History history;

    private String round = "";
    private String accepted = "";

    @BeforeEach
    void aPublishedList() {
        if (round.isEmpty()) {
            round = office.published(FUND, "60000000.00", 5, FIELD, project, leaving);
        }
    }

    @Test
    @Order(1)
    void anAnonymousObjectionIsRecordedAndNotAccepted() {
        var anonymous = objection();
        anonymous.remove("name");
        var key = UUID.randomUUID().toString();

        for (int times = 0; times < 2; times++) {
            Api.as(null)
                    .header("Idempotency-Key", key)
                    .body(anonymous)
                    .post(Api.BASE + "publicity/" + round + "/objections")
                    .then()
                    .statusCode(422)
                    .contentType(containsString("application/problem+json"))
                    .body("type", equalTo("urn:fourthousand:problem:objection-anonymous"));
        }

        assertThat(recorded("REJECTED_ANONYMOUS")).isOne();
        assertThat(bus.await(ObjectionDecided.class, round).outcome()).isEqualTo("REJECTED_ANONYMOUS");
        ReviewOffice.step(round, "finalisation")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:publicity-running"));
    }

    @Test
    @Order(2)
    void withoutEvidenceItIsNoObjection() {
        var empty = objection();
        empty.remove("evidence");

        Api.post(null, "publicity/" + round + "/objections", empty)
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("/evidence"));
    }

    @Test
    @Order(3)
    void onlyAProjectOfTheListCanBeObjectedTo() {
        var foreign = objection();
        foreign.put("projectId", UUID.randomUUID().toString());

        Api.post(null, "publicity/" + round + "/objections", foreign).then().statusCode(404);
        Api.post(null, "publicity/" + UUID.randomUUID() + "/objections", objection())
                .then()
                .statusCode(404);
    }

    @Test
    @Order(4)
    void theObjectorIsKnownToTheOfficerWhoHandlesItOnly() {
        accepted = Api.post(
                        Tokens.enterprise(SampleProject.uscc(503)), "publicity/" + round + "/objections", objection())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        unknownTo(Api.officer());

        Api.post(Api.officer(), "objections/" + accepted + "/handling")
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("objectorName", equalTo("李四"))
                .body("objectorContact", equalTo("13900000000"));

        Api.get(Api.officer(), "objections/" + accepted).then().body("objectorName", equalTo("李四"));
        unknownTo(COLLEAGUE);
        unknownTo(Api.auditor());
        Api.get(Api.administrator(), "objections/" + accepted).then().statusCode(403);
        Api.get(null, "objections/" + accepted).then().statusCode(401);
        assertThat(Api.get(Api.auditor(), "objections?round=" + round).asString())
                .contains(accepted)
                .doesNotContain("李四");
        assertThat(Api.get(COLLEAGUE, "objections?round=" + round).asString()).doesNotContain("李四");
        assertThat(Api.get(Api.officer(), "objections?round=" + round).asString())
                .contains("李四");
    }

    private void unknownTo(String token) {
        Api.get(token, "objections/" + accepted)
                .then()
                .statusCode(200)
                .body("objectorName", nullValue())
                .body("objectorContact", nullValue());
    }

    @Test
    @Order(5)
    void theDatabaseKeepsTheObjectorFromEverybodyElse() {
        var objector = "objector where objection_id = '" + accepted + "'";
        var objection = "objection where id = '" + accepted + "'";

        for (var role : Role.values()) {
            assertThat(rows.count(Rows.person(role), objector)).as(role.name()).isZero();
            assertThat(rows.count(Rows.person(role), objection))
                    .as(role.name())
                    .isEqualTo(role == Role.REVIEW_OFFICER || role == Role.AUDITOR ? 1 : 0);
        }
        assertThat(rows.count(Caller.system("test"), objector)).isZero();
        assertThat(rows.count(Caller.nobody(), objector)).isZero();
        assertThat(rows.count(handler(), objector)).isOne();
        assertThat(rows.change(
                        Rows.person(Role.REVIEW_OFFICER),
                        "update objection set handler = 'review-officer' where id = '" + accepted + "'"))
                .as("a colleague helps themselves")
                .isZero();
    }

    private static Caller handler() {
        return new Caller(
                "review-officer-1", "officer", EnumSet.of(Role.REVIEW_OFFICER), null, null, null, null, false);
    }

    @Test
    @Order(5)
    void nobodyElseLooksIntoItOrDecidesIt() {
        var ruling = Map.of("outcome", "UPHELD", "reason", "r");
        for (var command : List.of("handling", "findings", "decision", "release")) {
            Api.post(
                            COLLEAGUE,
                            "objections/" + accepted + "/" + command,
                            switch (command) {
                                case "findings" -> Map.of("finding", "f");
                                case "decision" -> ruling;
                                case "release" -> Map.of("reason", "r");
                                default -> Map.of();
                            })
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("urn:fourthousand:problem:objection-others"));
        }
    }

    @Test
    @Order(5)
    void whatIsFoundOutIsRecordedForTheHandlingOfficerAndTheAuditor() {
        Api.post(Api.officer(), "objections/" + accepted + "/findings", Map.of("finding", "现场核查:已开工"))
                .then()
                .statusCode(201);

        Api.get(Api.officer(), "objections/" + accepted).then().body("findings.finding", contains("现场核查:已开工"));
        Api.get(Api.auditor(), "objections/" + accepted).then().body("findings", hasSize(1));
        Api.get(COLLEAGUE, "objections/" + accepted).then().body("findings", hasSize(0));
        assertThat(rows.count(
                        Rows.person(Role.REVIEW_OFFICER), "objection_finding where objection_id = '" + accepted + "'"))
                .isZero();
        assertThat(rows.count(Rows.person(Role.AUDITOR), "objection_finding where objection_id = '" + accepted + "'"))
                .isOne();
    }

    @Test
    @Order(5)
    void anAbsentOfficersObjectionIsLetGoByTheAdministratorWhoReadsNothingOfIt() {
        var another = Api.post(null, "publicity/" + round + "/objections", objection())
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        Api.post(Api.officer(), "objections/" + another + "/decision", Map.of("outcome", "UPHELD", "reason", "r"))
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:objection-unhandled"));
        Api.post(COLLEAGUE, "objections/" + another + "/handling").then().statusCode(200);

        var released = Api.post(Api.administrator(), "objections/" + another + "/release", Map.of("reason", "病假"))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(released).isEqualTo("{\"id\":\"" + another + "\"}");
        Api.get(COLLEAGUE, "objections/" + another).then().body("objectorName", nullValue());
        ReviewOffice.decided(another, "DISMISSED");
    }

    @Test
    @Order(6)
    void whoObjectedStandsSealedInTheDatabase() {
        assertThat(stored(accepted)).doesNotContain("李四").doesNotContain("139").startsWith("||");
    }

    @Test
    @Order(6)
    void whomAnEarlierVersionLeftOpenIsSealedAtTheStartAndNothingIsLost() {
        var old = UUID.randomUUID();
        var anybody = Caller.nobody();
        rows.change(anybody, """
                insert into objection (id, round_id, project_id, evidence, state, raised_at, version)
                values ('%s', '%s', '%s', '旧异议', 'OPEN', now(), 0)
                """.formatted(old, round, project.id()));
        rows.change(anybody, "insert into objector values ('" + old + "', '王五', '13700000000')");

        sealing.sealAll(new StartupEvent());

        assertThat(stored(old.toString()))
                .doesNotContain("王五")
                .doesNotContain("137")
                .startsWith("||");
        Api.get(Api.officer(), "objections/" + old).then().body("objectorName", nullValue());
        Api.post(Api.officer(), "objections/" + old + "/handling").then().statusCode(200);
        Api.get(Api.officer(), "objections/" + old)
                .then()
                .body("objectorName", equalTo("王五"))
                .body("objectorContact", equalTo("13700000000"));
        Api.get(COLLEAGUE, "objections/" + old).then().body("objectorName", nullValue());
        ReviewOffice.decided(old.toString(), "DISMISSED");
    }

    @Test
    @Order(6)
    void nobodyButTheServiceSealsOrIsHandedWhatStandsOpen() {
        for (var role : Role.values()) {
            assertThat(rows.count(Rows.person(role), "open_objectors(9)"))
                    .as(role.name())
                    .isZero();
            assertThat(rows.ask(Rows.person(role), "select seal_objector('" + accepted + "', 'x')"))
                    .as(role.name())
                    .isEqualTo("f");
        }
        assertThatThrownBy(() -> rows.change(Caller.system("t"), "update objector set name = 'x'"))
                .hasMessageContaining("permission denied");
    }

    /** What the database keeps of an objector: name, contact and the seal, as the owner of the tables reads them. */
    private String stored(String objection) {
        return owner.ask("select concat_ws('|', coalesce(name, ''), coalesce(contact, ''), encode(sealed, 'escape'))"
                + " from objector where objection_id = '" + objection + "'");
    }

    @Test
    @Order(6)
    void theHistoryDoesNotSayWhoObjected() {
        var entries = history.of("objection", UUID.fromString(accepted));
        assertThat(entries.getFirst().actorId()).isEqualTo("nobody");
        assertThat(entries.toString()).doesNotContain("李四").doesNotContain("13900000000");
    }

    @Test
    @Order(7)
    void aDismissedObjectionLeavesTheListAsItIs() {
        var ruling = Map.of("outcome", "DISMISSED", "reason", "查无实据");
        Api.post(Api.officer(), "objections/" + accepted + "/decision", ruling)
                .then()
                .statusCode(200)
                .body("state", equalTo("DISMISSED"))
                .header("ETag", "\"2\"");

        Api.post(Api.officer(), "objections/" + accepted + "/decision", ruling)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:objection-decided"));
        Api.get(null, "publicity/" + round).then().body("items.size()", equalTo(2));
        assertThat(history.isIntact("objection", UUID.fromString(accepted))).isTrue();
    }

    @Test
    @Order(8)
    void afterTheLastDayItIsTooLate() {
        office.isOpenOn(LocalDate.of(2026, 1, 21));

        Api.post(null, "publicity/" + round + "/objections", objection())
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:fourthousand:problem:objection-late"));
        assertThat(recorded("REJECTED_LATE")).isOne();
    }

    @Test
    @Order(9)
    void aProjectThatLeftTheLibraryMeanwhileIsNotSelected() {
        bus.publish(leaving.exited());
        office.awaitLibrary(leaving, "standing = 'EXITED'");

        ReviewOffice.done(round, "finalisation");

        assertThat(bus.await(SelectionFinalised.class, leaving.id().toString()).outcome())
                .isEqualTo("NOT_SELECTED");
        assertThat(bus.await(SelectionFinalised.class, project.id().toString()).outcome())
                .isEqualTo("SELECTED");
        Api.get(Api.officer(), "rounds/" + round + "/selection")
                .then()
                .body("items.find { it.projectId == '" + leaving.id() + "' }.outcome", equalTo("LEFT_LIBRARY"));
        ReviewOffice.isTrue(round);
    }

    private long recorded(String state) {
        return rows.count(
                Caller.system("test"), "objection where round_id = '" + round + "' and state = '" + state + "'");
    }

    private Map<String, Object> objection() {
        var objection = new HashMap<String, Object>();
        objection.put("projectId", project.id().toString());
        objection.put("name", "李四");
        objection.put("contact", "13900000000");
        objection.put("evidence", "项目尚未开工");
        return objection;
    }
}
