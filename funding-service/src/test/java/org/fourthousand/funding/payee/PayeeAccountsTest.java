package org.fourthousand.funding.payee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.fourthousand.funding.Database;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.World;
import org.fourthousand.funding.World.Candidate;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PayeeAccountsTest {

    private static final String NUMBER = "6222020000001234567";

    @Inject
    Scene scene;

    @Inject
    World world;

    @Inject
    Database database;

    @Inject
    AccountSeal seal;

    private Candidate candidate;

    @BeforeEach
    void anEnterprise() {
        scene.isToday();
        candidate = world.candidate("1.00", Scene.TODAY.getYear()); // of no budget, so it needs no year of its own
        world.tellLibrary(candidate);
    }

    @Test
    void theNumberIsMaskedForEverybodyAndUnreadableInTheDatabase() {
        var registered = scene.register(candidate, candidate.project().enterpriseName(), NUMBER);
        var id = Scene.id(registered);

        for (var reader : new String[] {
            Tokens.enterprise(candidate.uscc()), Tokens.of("c", Role.FINANCE_CHECKER), Tokens.of("a", Role.AUDITOR)
        }) {
            scene.as(reader)
                    .get(API + "payee-accounts/" + id)
                    .then()
                    .statusCode(200)
                    .body("accountNumber", equalTo("**** 4567"))
                    .body(not(containsString(NUMBER)));
        }
        assertThat(database.count(
                        "select count(*) from payee_account where id = '%s' and position('%s'::bytea in sealed_number) = 0",
                        id, NUMBER))
                .isEqualTo(1);
        assertThat(database.count(
                        "select count(*) from idempotency_key where body like '%%%1$s%%' or request_hash like '%%%1$s%%'",
                        NUMBER))
                .isZero();
    }

    @Test
    void theSealOpensForItsOwnAccountOnly() {
        var own = PayeeAccountId.next();
        var sealed = seal.seal(NUMBER, own);

        assertThat(seal.open(sealed, own)).isEqualTo(NUMBER);
        assertThat(seal.seal(NUMBER, own)).as("never twice the same").isNotEqualTo(sealed);
        assertThatThrownBy(() -> seal.open(sealed, PayeeAccountId.next())).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> seal.open(sealed, own)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> seal.open(NUMBER.getBytes(StandardCharsets.UTF_8), own))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anAccountInAnotherNameIsRefused() {
        scene.register(candidate, "另一家公司", NUMBER)
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:fourthousand:problem:payee-name-differs"))
                .body("violations[0].pointer", equalTo("/accountName"));
    }

    @ParameterizedTest
    @ValueSource(strings = {" %s ", "%s\u3000", "\u3000 %s"})
    void widthAndSpacesMakeNoOtherName(String form) {
        var wide = candidate.project().enterpriseName().replace('9', '９').replace('1', '１');

        scene.register(candidate, form.formatted(wide), NUMBER).then().statusCode(201);
    }

    @Test
    void anAccountInAFormerNameIsNotConfirmed() {
        var id = Scene.id(scene.register(candidate, candidate.project().enterpriseName(), NUMBER));
        world.tellRenamed(candidate, "新名股份有限公司");

        scene.post(scene.checker(), "payee-accounts/" + id + "/confirmation")
                .then()
                .statusCode(422)
                .body("type", equalTo("urn:fourthousand:problem:payee-name-differs"));
    }

    @Test
    void aChangedAccountRestsThreeWorkingDaysAndTheFirstDoesNot() {
        var first = Scene.id(scene.register(candidate, candidate.project().enterpriseName(), NUMBER));
        scene.post(scene.checker(), "payee-accounts/" + first + "/confirmation")
                .then()
                .statusCode(200)
                .body("coolingUntil", nullValue());
        var second = Scene.id(scene.register(candidate, candidate.project().enterpriseName(), "6222020000007654321"));
        scene.isOn(LocalDate.of(2026, 2, 12));

        scene.post(scene.checker(), "payee-accounts/" + second + "/confirmation")
                .then()
                .statusCode(200)
                .body("coolingUntil", equalTo("2026-02-24"));
    }

    @Test
    void anEnterpriseWithoutAProjectIsRefused() {
        scene.register(world.candidate("1.00"), "企业", NUMBER).then().statusCode(409);
    }

    @Test
    void aSecondAccountWaitsUntilTheFirstIsDecidedAndThenReplacesIt() {
        var first = Scene.id(scene.register(candidate, candidate.project().enterpriseName(), NUMBER));
        scene.register(candidate, candidate.project().enterpriseName(), "6222020000007654321")
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:payee-account-waiting"));
        scene.post(scene.checker(), "payee-accounts/" + first + "/confirmation")
                .then()
                .statusCode(200);

        var second = Scene.id(scene.register(candidate, candidate.project().enterpriseName(), "6222020000007654321"));
        scene.post(scene.checker(), "payee-accounts/" + second + "/confirmation")
                .then()
                .statusCode(200);

        scene.checker().get(API + "payee-accounts/" + first).then().body("state", equalTo("REPLACED"));
        scene.checker().get(API + "payee-accounts/" + second).then().body("state", equalTo("CONFIRMED"));
    }

    @Test
    void whoeverRegisteredItCannotConfirmIt() {
        var both = Tokens.sign("ann", Map.of("uscc", candidate.uscc()), Role.ENTERPRISE, Role.FINANCE_CHECKER);
        var id = Scene.id(scene.post(scene.as(both), "payee-accounts", """
                {"accountName":"%s","cnaps":"102551000012","accountNumber":"%s"}
                """.formatted(
                        candidate.project().enterpriseName(), NUMBER)));

        scene.post(scene.as(both), "payee-accounts/" + id + "/confirmation")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:fourthousand:problem:same-person"));
    }

    @Test
    void aRejectedAccountMayBeFollowedByAnother() {
        var id = Scene.id(scene.register(candidate, candidate.project().enterpriseName(), NUMBER));
        scene.post(scene.checker(), "payee-accounts/" + id + "/rejection", "{\"reason\":\"开户证明不清\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"));

        scene.register(candidate, candidate.project().enterpriseName(), NUMBER)
                .then()
                .statusCode(201);
    }

    @Test
    void theSameKeyWithAnotherNumberIsAnotherRequest() {
        var key = UUID.randomUUID();
        registerWith(key, "6222020000001234567").then().statusCode(201);

        registerWith(key, "6222020000001234567").then().statusCode(201);
        registerWith(key, "9999990000001234567").then().statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567", "123456789012345678901234567890123", "6222-0200-0000", "６２２２０２００００", ""})
    void anImpossibleNumberIsRefusedWithoutRepeatingIt(String number) {
        scene.register(candidate, candidate.project().enterpriseName(), number)
                .then()
                .statusCode(400)
                .body(not(containsString(number.isEmpty() ? "no such text" : number)));
    }

    @Test
    void administratorsAndSupervisorsSeeNoAccounts() {
        Scene.id(scene.register(candidate, candidate.project().enterpriseName(), NUMBER));

        for (var role : new Role[] {Role.ADMINISTRATOR, Role.SUPERVISOR}) {
            scene.as(Tokens.of("x", role)).get(API + "payee-accounts").then().statusCode(403);
            assertThat(database.countAs(
                            new Caller("x", "x", java.util.Set.of(role), null, null, null, false),
                            "select count(*) from payee_account"))
                    .isZero();
        }
    }

    private io.restassured.response.Response registerWith(UUID key, String number) {
        return scene.enterprise(candidate.uscc())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body("""
                        {"accountName":"%s","cnaps":"102551000012","accountNumber":"%s"}
                        """.formatted(candidate.project().enterpriseName(), number))
                .post(API + "payee-accounts");
    }
}
