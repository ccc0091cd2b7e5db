package org.fourthousand.funding.fund;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import org.fourthousand.funding.Database;
import org.fourthousand.funding.Scene;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BudgetsTest {

    @Inject
    Scene scene;

    @Inject
    Database database;

    @Test
    void theFourFundsOfTheDecisionAreKnownToEverybody() {
        given().get(API + "funds")
                .then()
                .statusCode(200)
                .body(
                        "code",
                        hasItems(
                                "NEW_INDUSTRIALIZATION_GUIDE",
                                "STRATEGIC_EMERGING_GUIDE",
                                "TECHNICAL_UPGRADE",
                                "INDUSTRY_UNIVERSITY_RESEARCH"));
    }

    @Test
    void theMakerCannotApproveOrRejectUnderAnotherRole() {
        var year = scene.aYear();
        var both = Tokens.of("ann", Role.FINANCE_MAKER, Role.FINANCE_CHECKER);
        var budget = Scene.id(scene.proposeBudget(scene.as(both), year, "100.00"));

        scene.post(scene.as(both), "budgets/" + budget + "/approval")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:fourthousand:problem:same-person"));
        scene.post(scene.as(both), "budgets/" + budget + "/rejection", "{\"reason\":\"x\"}")
                .then()
                .statusCode(403);
        assertThat(scene.fundYear(year)).containsEntry("budget", "0.00");
        var ann = new Caller("ann", "ann", Set.of(Role.FINANCE_CHECKER), null, null, null, false);
        assertThatThrownBy(() -> database.run(
                        ann,
                        connection -> connection
                                .createStatement()
                                .execute("update budget set state = 'APPROVED', checker_person = 'ann' where id = '%s'"
                                        .formatted(budget))))
                .hasMessageContaining("budget_four_eyes");
    }

    @Test
    void aBudgetIsApprovedOnceAndPostedOnce() {
        var year = scene.aYear();
        var budget = Scene.id(scene.proposeBudget(scene.maker(), year, "100.00"));
        scene.post(scene.checker(), "budgets/" + budget + "/approval").then().statusCode(200);

        scene.post(scene.checker(), "budgets/" + budget + "/approval").then().statusCode(409);
        assertThat(scene.fundYear(year)).containsEntry("budget", "100.00").containsEntry("available", "100.00");
        scene.bookIsSound(year);
    }

    @Test
    void aRejectedBudgetIsNotPosted() {
        var year = scene.aYear();
        var budget = Scene.id(scene.proposeBudget(scene.maker(), year, "100.00"));

        scene.post(scene.checker(), "budgets/" + budget + "/rejection", "{\"reason\":\"科目有误\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("rejectionReason", equalTo("科目有误"));
        scene.post(scene.checker(), "budgets/" + budget + "/approval").then().statusCode(409);
        assertThat(scene.fundYear(year)).containsEntry("budget", "0.00");
    }

    @Test
    void aDocumentBudgetsAFundAndYearOnce() {
        var year = scene.aYear();
        scene.subjects(year);
        var body = """
                {"fund":"TECHNICAL_UPGRADE","year":%d,"amount":"1.00","documentNumber":"湘财预〔2026〕1号","subjectCode":"215"}
                """.formatted(year);
        scene.post(scene.maker(), "budgets", body).then().statusCode(201);

        scene.post(scene.maker(), "budgets", body)
                .then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:budget-document-repeated"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"amount\":\"0.00\"",
                "\"amount\":\"-1.00\"",
                "\"amount\":\"1.001\"",
                "\"amount\":\"1e6\"",
                "\"amount\":1.00",
                "\"amount\":\"1000000000000.01\"",
                "\"amount\":\"99999999999999999999\"",
                "\"amount\":\"CNY 5\"",
                "\"year\":2013",
                "\"year\":\"2026\"",
                "\"fund\":\"NO_SUCH_FUND\"",
                "\"fund\":\"lower\"",
                "\"documentNumber\":\"11\"",
                "\"subjectCode\":\"21\""
            })
    void anImpossibleBudgetIsRefused(String fault) {
        var field = fault.substring(1, fault.indexOf('"', 1));
        var body = """
                {"fund":"TECHNICAL_UPGRADE","year":%d,"amount":"1.00","documentNumber":"%s","subjectCode":"215"}
                """.formatted(2026, Scene.aDocument()).replaceFirst("\"" + field + "\":(\"[^\"]*\"|[0-9]+)", fault);

        scene.post(scene.maker(), "budgets", body)
                .then()
                .statusCode(400)
                .body("violations.pointer", hasItem("/" + field));
    }
}
