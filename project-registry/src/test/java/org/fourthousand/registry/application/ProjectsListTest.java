package org.fourthousand.registry.application;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProjectsListTest {

    @Inject
    TestClock clock;

    @Test
    void anEnterprisePagesThroughItsOwnProjectsInOrder() {
        var uscc = Enterprises.next();
        var mine = new ArrayList<String>();
        for (int number = 0; number < 5; number++) {
            mine.add(Desk.enterprise(uscc).register(Forms.good()));
        }
        Desk.enterprise(Enterprises.next()).register(Forms.good());

        var seen = new ArrayList<String>();
        String next = "";
        while (next != null) {
            var page = Desk.enterprise(uscc)
                    .get("?limit=2" + (next.isEmpty() ? "" : "&after=" + next))
                    .statusCode(200)
                    .extract();
            seen.addAll(page.<List<String>>path("items.id"));
            next = page.path("next");
        }

        assertThat(seen).isEqualTo(mine);
    }

    @Test
    void anOfficerFiltersByStageDivisionAndText() {
        var uscc = Enterprises.next();
        var inZhuzhou = Desk.enterprise(uscc).register(Forms.good());
        var inChangsha = Desk.enterprise(uscc).register(Forms.with("division", "430102"));
        Desk.enterprise(uscc).submit(inZhuzhou);
        Desk.enterprise(uscc).submit(inChangsha);
        String name = Desk.enterprise(uscc).read(inChangsha).extract().path("application.name");

        given().auth()
                .oauth2(Tokens.of("r", Role.REGISTRY_OFFICER))
                .queryParam("text", name)
                .get("/api/registry/v1/projects")
                .then()
                .body("items.id", contains(inChangsha))
                .body("next", nullValue());
        Desk.registry()
                .get("?stage=SUBMITTED&division=430100&limit=200")
                .body("items.id", hasItem(inChangsha))
                .body("items.id", not(hasItem(inZhuzhou)))
                .body("items.division", everyItem(startsWith("4301")));
        Desk.registry().get("?stage=EXITED&division=430102").body("items", hasSize(0));
    }

    @Test
    void anOfficerFiltersByIndustryFundAndDayOfSubmission() {
        var enterprise = Desk.enterprise(Enterprises.next());
        clock.set(LocalDate.of(2024, 5, 6));
        var early = submitted(enterprise, Forms.with("industry", "C36"));
        clock.set(LocalDate.of(2024, 5, 7));
        var late = submitted(enterprise, Forms.with("fund", "STRATEGIC_EMERGING_GUIDE"));
        var draft = enterprise.register(Forms.good());

        enterprise.get("?industry=C36").body("items.id", contains(early));
        enterprise.get("?fund=STRATEGIC_EMERGING_GUIDE").body("items.id", contains(late));
        enterprise.get("?submittedFrom=2024-05-06&submittedTo=2024-05-06").body("items.id", contains(early));
        enterprise.get("?submittedFrom=2024-05-07").body("items.id", contains(late));
        enterprise.get("?submittedTo=2024-05-07").body("items.id", contains(early, late));
        enterprise.get("?stage=DRAFT").body("items.id", contains(draft));
        enterprise.get("?industry=C36&fund=STRATEGIC_EMERGING_GUIDE").body("items", hasSize(0));
        String name = enterprise.read(late).extract().path("application.name");
        var id = name.substring(name.lastIndexOf(' ') + 1);
        enterprise
                .get("?submittedFrom=2024-05-06&text=涡桨 " + id.toUpperCase(Locale.ROOT))
                .body("items.id", contains(late));
        enterprise.get("?submittedTo=2024-05-06&text=" + id).body("items", hasSize(0));
        enterprise.get("?fund=TECHNICAL_UPGRADE&text=" + id).body("items", hasSize(0));
        enterprise.get("?fund=STRATEGIC_EMERGING_GUIDE&text=" + id).body("items.id", contains(late));
        enterprise.get("?submittedFrom=2101-01-01").statusCode(400);
        enterprise.get("?submittedTo=0001-01-01").statusCode(400);
        enterprise.get("?submittedTo=soon").statusCode(400).body("violations.pointer", contains("#query/submittedTo"));
    }

    @Test
    void aListShowsASummaryAndAReadShowsAll() {
        var enterprise = Desk.enterprise(Enterprises.next());
        var form = Forms.good();
        var id = submitted(enterprise, form);

        enterprise
                .get("")
                .body("items[0].name", equalTo(form.get("name")))
                .body("items[0].totalInvestment", equalTo("1000000000.00"))
                .body("items[0].pillar", equalTo("EQUIPMENT"))
                .body("items[0].submittedAt", notNullValue())
                .body("items[0].version", equalTo(1))
                .body("items[0]", not(hasKey("application")))
                .body("items[0]", not(hasKey("equipment")));
        enterprise
                .read(id)
                .body("application.equipment", hasSize(1))
                .body("application.investmentPlan", hasSize(3))
                .body("submittedAt", notNullValue());
    }

    private static String submitted(Desk enterprise, Map<String, Object> form) {
        var id = enterprise.register(form);
        enterprise.submit(id).statusCode(200);
        return id;
    }

    @Test
    void anOfficerSeesTheirDivisionAndACityItsCounties() {
        var uscc = Enterprises.next();
        var id = Desk.enterprise(uscc).register(Forms.good());
        Desk.enterprise(uscc).submit(id);

        Desk.county().read(id).statusCode(200);
        Desk.city().read(id).statusCode(200);
        Desk.of(Tokens.officer(Role.COUNTY_OFFICER, "430203")).read(id).statusCode(404);
        Desk.of(Tokens.officer(Role.CITY_OFFICER, "430100")).read(id).statusCode(404);
        for (var role : List.of(Role.REVIEW_OFFICER, Role.FINANCE_MAKER, Role.SUPERVISOR, Role.AUDITOR)) {
            Desk.of(Tokens.of("p", role)).read(id).statusCode(200);
        }
        Desk.of(Tokens.of("a", Role.ADMINISTRATOR)).read(id).statusCode(403);
        Desk.of(Tokens.expert(java.util.UUID.randomUUID().toString())).read(id).statusCode(403);
    }
}
