package org.fourthousand.review.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.fourthousand.events.review.ObjectionDecided;
import org.fourthousand.events.review.SelectionFinalised;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.history.History;
import org.fourthousand.review.Api;
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

    private final SampleProject project = SampleProject.of(FUND, FIELD, SampleProject.uscc(501));
    private final SampleProject leaving = SampleProject.of(FUND, FIELD, SampleProject.uscc(502));

    @Inject
    ReviewOffice office;

    @Inject
    Bus bus;

    @Inject
    Rows rows;

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
    void theObjectorIsKnownToTheOfficeOnly() {
        accepted = Api.post(
                        Tokens.enterprise(SampleProject.uscc(503)), "publicity/" + round + "/objections", objection())
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        Api.get(Api.officer(), "objections/" + accepted)
                .then()
                .statusCode(200)
                .body("objectorName", equalTo("李四"))
                .body("objectorContact", equalTo("13900000000"));
        Api.get(Api.auditor(), "objections/" + accepted)
                .then()
                .statusCode(200)
                .body("objectorName", nullValue())
                .body("objectorContact", nullValue());
        Api.get(Api.administrator(), "objections/" + accepted).then().statusCode(403);
        Api.get(null, "objections/" + accepted).then().statusCode(401);
        assertThat(Api.get(Api.auditor(), "objections?round=" + round).asString())
                .contains(accepted)
                .doesNotContain("李四");
        assertThat(Api.get(Api.officer(), "objections?round=" + round).asString())
                .contains("李四");
    }

    @Test
    @Order(5)
    void theDatabaseKeepsTheObjectorFromEverybodyElse() {
        var objector = "objector where objection_id = '" + accepted + "'";
        var objection = "objection where id = '" + accepted + "'";

        for (var role : Role.values()) {
            assertThat(rows.count(Rows.person(role), objector))
                    .as(role.name())
                    .isEqualTo(role == Role.REVIEW_OFFICER ? 1 : 0);
            assertThat(rows.count(Rows.person(role), objection))
                    .as(role.name())
                    .isEqualTo(role == Role.REVIEW_OFFICER || role == Role.AUDITOR ? 1 : 0);
        }
        assertThat(rows.count(Caller.system("test"), objector)).isZero();
        assertThat(rows.count(Caller.nobody(), objector)).isZero();
    }

    @Test
    @Order(6)
    void theHistoryDoesNotSayWhoObjected() {
        assertThat(history.of("objection", UUID.fromString(accepted)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.actorId()).isEqualTo("nobody"));
    }

    @Test
    @Order(7)
    void aDismissedObjectionLeavesTheListAsItIs() {
        var ruling = Map.of("outcome", "DISMISSED", "reason", "查无实据");
        Api.post(Api.officer(), "objections/" + accepted + "/decision", ruling)
                .then()
                .statusCode(200)
                .body("state", equalTo("DISMISSED"))
                .header("ETag", "\"1\"");

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
