package org.fourthousand.funding.disbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.fourthousand.events.registry.ProjectCarriedOver;
import org.fourthousand.events.registry.ProjectResumed;
import org.fourthousand.events.registry.ProjectSuspended;
import org.fourthousand.events.registry.ProjectUpdated;
import org.fourthousand.funding.Database;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.World;
import org.fourthousand.funding.World.Candidate;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds a payment: a serious notice, a suspended project, a changed account. */
@QuarkusTest
class PaymentHoldsTest {

    private static final Caller FINANCE =
            new Caller("r", "r", Set.of(Role.FINANCE_CHECKER, Role.FINANCE_RELEASER), null, null, null, false);

    @Inject
    Scene scene;

    @Inject
    World world;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @BeforeEach
    void today() {
        scene.isToday();
    }

    @Test
    void aSeriousNoticeHoldsPaymentsUntilItIsClosed() {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        var id = Scene.id(scene.request(scene.maker(), award, 1));
        scene.step(scene.checker(), id, "review").then().statusCode(200);
        scene.step(scene.releaser(), id, "approval").then().statusCode(200);
        var notice = World.notice(candidate, true);
        world.tell(notice);

        scene.step(scene.releaser(), id, "order")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:payments-held"))
                .body("violations[0].message", containsString("督办〔2026〕1号"));

        world.tell(World.closed(notice));
        scene.step(scene.releaser(), id, "order").then().statusCode(200);
    }

    @Test
    void whileItIsHeldNothingIsOrderedAtTheDatabaseEither() {
        var candidate = world.selected("10000000.00");
        var id = approved(candidate);
        var notice = World.notice(candidate, true);
        world.tell(notice);

        assertThatThrownBy(() -> orderAtTheDatabase(id)).hasMessageContaining("is held");
    }

    @Test
    void whyAPaymentWaitsIsToldInWords() {
        var candidate = world.selected("10000000.00");
        var id = approved(candidate);
        scene.maker()
                .get(API + "disbursements/" + id + "/waiting")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("next", equalTo("a releaser orders it"))
                .body("obstacles", hasSize(0));
        world.tell(World.notice(candidate, true));
        scene.changedAccount(candidate);

        scene.maker()
                .get(API + "disbursements/" + id + "/waiting")
                .then()
                .body("obstacles.problem", contains("PAYMENTS_HELD", "PAYEE_NOT_CONFIRMED"))
                .body("obstacles.clause", contains("六.1", "六.3"))
                .body("obstacles[0].words", containsString("督办〔2026〕1号"));
        scene.enterprise(candidate.uscc())
                .header("Accept-Language", "zh-CN")
                .get(API + "disbursements/" + id + "/waiting")
                .then()
                .statusCode(200)
                .body("obstacles.problem", contains("PAYMENTS_HELD", "PAYEE_NOT_CONFIRMED"))
                .body("obstacles[0].words", not(containsString("督办〔2026〕1号")));
        scene.enterprise("somebody-else")
                .get(API + "disbursements/" + id + "/waiting")
                .then()
                .statusCode(404);
    }

    @Test
    void anEnterpriseThatWasRenamedIsPaidOnceANewAccountIsConfirmed() {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        var id = approved(award);
        world.tellRenamed(candidate, "新名股份有限公司");

        scene.step(scene.releaser(), id, "order")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:payee-name-changed"))
                .body("detail", containsString("新名股份有限公司"));
        scene.post(scene.checker(), "disbursements/" + id + "/rejection", "{\"reason\":\"更名\"}");
        scene.request(scene.maker(), award, 1)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:payee-name-changed"));

        var account = Scene.id(scene.register(candidate, "新名股份有限公司", "6222020000007654321"));
        scene.post(scene.checker(), "payee-accounts/" + account + "/confirmation")
                .then()
                .statusCode(200);
        scene.isOn(Scene.TODAY.plusDays(4));
        scene.ordered(award, 1);
    }

    @Test
    void nothingIsOrderedToAChangedAccountBeforeItHasCooled() {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        scene.changedAccount(candidate);
        var id = approved(award);
        scene.isOn(Scene.TODAY.plusDays(3));

        scene.step(scene.releaser(), id, "order")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:payee-account-cooling"))
                .body("detail", containsString("2026-03-19"));
        assertThatThrownBy(() -> orderAtTheDatabase(id)).hasMessageContaining("does not go to the confirmed account");

        scene.isOn(Scene.TODAY.plusDays(4));
        scene.step(scene.releaser(), id, "order").then().statusCode(200);
    }

    @Test
    void aChangedAccountHasATimeToCoolAtTheDatabaseToo() {
        var candidate = world.selected("10000000.00");
        scene.account(candidate);
        var former = database.count("select count(*) from payee_account where uscc = '%s'", candidate.uscc());
        var id = Scene.id(scene.register(candidate, candidate.project().enterpriseName(), "6222020000007654321"));

        assertThat(former).isEqualTo(1);
        assertThatThrownBy(() -> database.run(FINANCE, connection -> {
                    connection
                            .createStatement()
                            .execute("update payee_account set state = 'REPLACED' where uscc = '%s' and id <> '%s'"
                                    .formatted(candidate.uscc(), id));
                    connection
                            .createStatement()
                            .execute(
                                    "update payee_account set state = 'CONFIRMED', checker_person = 'c' where id = '%s'"
                                            .formatted(id));
                }))
                .hasMessageContaining("has no time to cool");
    }

    @Test
    void aHeldProjectCannotEvenRequest() {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        world.tell(World.notice(candidate, true));

        scene.request(scene.maker(), award, 1).then().statusCode(409);
    }

    @Test
    void anOrdinaryNoticeHoldsNothing() {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        var notice = World.notice(candidate, false);
        world.tell(notice);

        scene.request(scene.maker(), award, 1).then().statusCode(201);
    }

    @Test
    void aNoticeClosedBeforeItWasHeardOfHoldsNothing() {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        var notice = World.notice(candidate, true);
        world.tell(World.closed(notice));
        world.tell(notice);

        scene.request(scene.maker(), award, 1).then().statusCode(201);
    }

    @Test
    void aSuspendedProjectIsNotPaid() {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        world.tell(new ProjectSuspended(candidate.project(), "调查", Instant.EPOCH));

        scene.request(scene.maker(), award, 1).then().statusCode(409);
    }

    @Test
    void carryingOverOrUpdatingASuspendedProjectDoesNotPayItButResumingDoes() {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        world.tell(new ProjectSuspended(candidate.project(), "调查", Instant.EPOCH));
        world.tell(new ProjectCarriedOver(candidate.project(), 2025, null));
        world.tell(new ProjectUpdated(candidate.project(), List.of("name"), "更名", Instant.EPOCH, List.of()));
        scene.request(scene.maker(), award, 1).then().statusCode(409);

        world.tell(new ProjectResumed(candidate.project(), "AWARDED", "调查结束", Instant.EPOCH));

        scene.request(scene.maker(), award, 1).then().statusCode(201);
    }

    private String approved(Candidate candidate) {
        return approved(scene.issued(candidate));
    }

    private String approved(String award) {
        var id = Scene.id(scene.request(scene.maker(), award, 1));
        scene.step(scene.checker(), id, "review").then().statusCode(200);
        scene.step(scene.releaser(), id, "approval").then().statusCode(200);
        return id;
    }

    private void orderAtTheDatabase(String id) {
        database.run(
                FINANCE, connection -> connection.createStatement().execute("""
                update disbursement set state = 'ORDERED', orderer_person = 'r', orderer_name = 'r',
                  orderer_at = timestamptz '%sT10:00+08' where id = '%s'
                """.formatted(LocalDate.now(clock), id)));
    }

    @Test
    void anAccountChangedOnTheWayStopsThePayment() {
        var candidate = world.selected("10000000.00");
        var award = scene.issued(candidate);
        var id = Scene.id(scene.request(scene.maker(), award, 1));
        scene.step(scene.checker(), id, "review").then().statusCode(200);
        scene.step(scene.releaser(), id, "approval").then().statusCode(200);
        scene.changedAccount(candidate);

        scene.step(scene.releaser(), id, "order")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:payee-not-confirmed"));
    }
}
