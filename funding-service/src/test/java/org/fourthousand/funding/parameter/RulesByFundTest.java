package org.fourthousand.funding.parameter;

import static org.fourthousand.funding.Scene.API;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import org.fourthousand.funding.Scene;
import org.fourthousand.funding.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number of the policy may be a fund's own; where a fund has none, the general one holds. */
@QuarkusTest
class RulesByFundTest {

    private static final int YEAR = Scene.TODAY.getYear();

    @Inject
    Scene scene;

    @Inject
    World world;

    private String fund = "";
    private String other = "";

    @BeforeEach
    void twoFunds() {
        scene.isToday();
        fund = scene.aFund();
        other = scene.aFund();
        scene.budget(fund, YEAR, "900000000.00");
        scene.budget(other, YEAR, "900000000.00");
    }

    @AfterEach
    void today() {
        scene.isToday();
    }

    @Test
    void aCapAndAPlanOfOneFundAreNotThoseOfAnother() {
        own("award-cap-amount", "1000000.00", Scene.TODAY, null);
        own("instalment-percents", "30,30,40", Scene.TODAY, null);

        propose(fund, "C37")
                .then()
                .statusCode(201)
                .body("amount", equalTo("1000000.00"))
                .body("instalments.amount", contains("300000.00", "300000.00", "400000.00"))
                .body("parameters", hasSize(4));
        propose(other, "C37")
                .then()
                .statusCode(201)
                .body("amount", equalTo("10000000.00"))
                .body("instalments", hasSize(2));
    }

    @Test
    void aShareOfTheInvestmentMayBeAFundsOwn() {
        own("award-cap-percent", "0.1", Scene.TODAY, null);

        propose(fund, "C37").then().statusCode(201).body("amount", equalTo("1000000.00"));
    }

    @Test
    void beforeAndAfterAFundsOwnNumberTheGeneralOneHolds() {
        own("award-cap-amount", "1000000.00", Scene.TODAY.plusDays(1), Scene.TODAY.plusDays(2));

        propose(fund, "C37").then().statusCode(201).body("amount", equalTo("10000000.00"));
        scene.isOn(Scene.TODAY.plusDays(1));
        propose(fund, "C37").then().statusCode(201).body("amount", equalTo("1000000.00"));
        scene.isOn(Scene.TODAY.plusDays(3));
        propose(fund, "C37").then().statusCode(201).body("amount", equalTo("10000000.00"));
    }

    @Test
    void theVersionThatDecidedIsRecordedWithTheAward() {
        own("award-cap-amount", "1000000.00", Scene.TODAY, null);
        String version = scene.auditor()
                .get(API + "policy-parameters?on=" + Scene.TODAY)
                .then()
                .extract()
                .path("find { it.name == 'award-cap-amount--%s' }.id".formatted(suffix()));

        propose(fund, "C37").then().statusCode(201).body("parameters", hasItem(version));
    }

    @Test
    void anExcludedIndustryGetsNothingOfThatFund() {
        own("excluded-industries", "B,C25", Scene.TODAY, null);

        for (var industry : new String[] {"B09", "C25"}) {
            propose(fund, industry)
                    .then()
                    .statusCode(409)
                    .body("violations.message", hasItem(startsWith("EXCLUDED_INDUSTRY")));
            propose(other, industry).then().statusCode(201);
        }
        propose(fund, "C37").then().statusCode(201);
    }

    @Test
    void anExclusionThatBeginsAfterTheProposalStopsTheIssue() {
        var award = Scene.id(propose(fund, "C25"));
        own("excluded-industries", "C25", Scene.TODAY.plusDays(1), null);
        scene.isOn(Scene.TODAY.plusDays(1));

        scene.post(scene.checker(), "awards/" + award + "/approval")
                .then()
                .statusCode(409)
                .body("violations.message", hasItem(startsWith("EXCLUDED_INDUSTRY")));
    }

    @ParameterizedTest
    @CsvSource({
        "award-cap-amount, much",
        "award-cap-percent, 120",
        "instalment-percents, '60,60'",
        "excluded-industries, oil",
        "excluded-industries, 'C25,'"
    })
    void aFundsOwnNumberThatCannotBeReadDecidesNothingAndIsNotReplacedByTheGeneralOne(String name, String value) {
        own(name, value, Scene.TODAY, null);

        propose(fund, "C37").then().statusCode(503).body("type", equalTo("urn:fourthousand:problem:policy-missing"));
        propose(other, "C37").then().statusCode(201);
    }

    private Response propose(String from, String industry) {
        return scene.proposeAward(
                scene.maker(),
                world.selected("10000000.00", from, "430204", industry).id());
    }

    private void own(String name, String value, LocalDate from, @Nullable LocalDate to) {
        scene.post(scene.administrator(), "policy-parameters", """
                {"name":"%s--%s","value":"%s","effectiveFrom":"%s","effectiveTo":%s,"source":"test"}
                """.formatted(
                                name, suffix(), value, from, to == null ? "null" : "\"" + to + "\""))
                .then()
                .statusCode(201);
    }

    private String suffix() {
        return fund.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
