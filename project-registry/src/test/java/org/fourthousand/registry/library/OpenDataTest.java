package org.fourthousand.registry.library;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everybody may read without a token, and what nobody may. */
@QuarkusTest
class OpenDataTest {

    @Inject
    TestClock clock;

    private final String uscc = Enterprises.next();

    @BeforeEach
    void itIsMarch2026() {
        clock.set(LocalDate.of(2026, 3, 2));
    }

    @Test
    void theLibraryShowsOpenColumnsOfProjectsInItOnly() {
        var form = Forms.good();
        var id = Desk.inLibrary(uscc, form);
        var checked = Desk.formChecked(uscc, Forms.good());

        Map<String, Object> entry = given().queryParam("text", form.get("name"))
                .get("/api/registry/v1/library")
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .extract()
                .path("items[0]");

        assertThat(entry.keySet())
                .isEqualTo(Set.of(
                        "id",
                        "name",
                        "projectCode",
                        "uscc",
                        "enterpriseName",
                        "division",
                        "divisionName",
                        "industry",
                        "industryName",
                        "pillar",
                        "park",
                        "pole",
                        "fund",
                        "totalInvestment",
                        "requestedAmount",
                        "constructionStart",
                        "plannedEnd",
                        "stage",
                        "enteredOn",
                        "carriedOverTo"));
        library("division=430200&limit=200").body("items.id", not(hasItem(checked)));
    }

    @Test
    void theLibraryIsNarrowedByPillarFundDivisionAndStage() {
        var food = Desk.inLibrary(uscc, Forms.with("industry", "C14"));

        library("pillar=FOOD&fund=TECHNICAL_UPGRADE&division=430204&stage=IN_LIBRARY&limit=200")
                .body("items.id", hasItem(food))
                .body("items.pillar", everyItem(equalTo("FOOD")));
        library("pillar=FOOD&fund=INDUSTRY_UNIVERSITY_RESEARCH&limit=200").body("items.id", not(hasItem(food)));
        library("pillar=FOOD&division=430100&limit=200").body("items.id", not(hasItem(food)));
    }

    @Test
    void aProjectThatLeftIsNoLongerShown() {
        var form = Forms.good();
        var id = Desk.inLibrary(uscc, form);
        Desk.registry().step(id, "exit").statusCode(200);

        given().queryParam("text", form.get("name"))
                .get("/api/registry/v1/library")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void statisticsCountEveryStageButDrafts() {
        Desk.enterprise(uscc).register(Forms.good());
        var before = count("IN_LIBRARY");

        Desk.inLibrary(uscc, Forms.good());

        assertThat(count("IN_LIBRARY")).isEqualTo(before + 1);
        given().get("/api/registry/v1/statistics")
                .then()
                .statusCode(200)
                .body("stage", not(hasItem("DRAFT")))
                .body("find { it.stage == 'IN_LIBRARY' }.totalInvestment", not(equalTo("0.00")));
    }

    private static int count(String stage) {
        Integer found =
                given().get("/api/registry/v1/statistics").path("find { it.stage == '%s' }.projects".formatted(stage));
        return found == null ? 0 : found;
    }

    private static io.restassured.response.ValidatableResponse library(String query) {
        return given().get("/api/registry/v1/library?" + query).then().statusCode(200);
    }
}
