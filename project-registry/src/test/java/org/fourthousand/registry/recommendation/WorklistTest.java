package org.fourthousand.registry.recommendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fourthousand.kit.caller.Department.FINANCE;
import static org.fourthousand.kit.caller.Department.INDUSTRY;
import static org.fourthousand.kit.caller.Role.CITY_OFFICER;
import static org.fourthousand.kit.caller.Role.COUNTY_OFFICER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.fourthousand.kit.caller.Department;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.Test;

/** Time limits in working days, and who is late; each test has a county of its own. */
@QuarkusTest
class WorklistTest {

    private static final String WORKLIST = "/api/registry/v1/recommendations/worklist";
    private static final String LATENESS = "/api/registry/v1/recommendations/lateness";

    @Inject
    TestClock clock;

    private final Desk enterprise = Desk.enterprise(Enterprises.next());

    @Test
    void whatWaitsForADepartmentIsDueTenWorkingDaysAfterItCame() {
        clock.set(LocalDate.of(2026, 2, 11));
        var id = submitted("431021");

        // across the Spring Festival: 14 February and 28 February are working days
        worklist(county("431021", INDUSTRY))
                .body("items.projectId", contains(id))
                .body("items[0].station", equalTo("COUNTY"))
                .body("items[0].since", containsString("2026-02-11T01:00"))
                .body("items[0].dueOn", equalTo("2026-03-03"))
                .body("items[0].late", equalTo(false))
                .body("items[0].dueUnknown", nullValue());
        clock.set(LocalDate.of(2026, 3, 3));
        worklist(county("431021", INDUSTRY)).body("items.late", contains(false));
        clock.set(LocalDate.of(2026, 3, 4));
        worklist(county("431021", INDUSTRY)).body("items.late", contains(true));
    }

    @Test
    void itWaitsForTheDepartmentThatHasNotSignedThenForTheNextOffice() {
        clock.set(LocalDate.of(2026, 3, 2));
        var id = submitted("431022");
        county("431022", FINANCE).recommend(id).statusCode(200);

        worklist(county("431022", FINANCE)).body("items", empty());
        worklist(county("431022", INDUSTRY)).body("items.projectId", contains(id));
        worklist(county("431023", INDUSTRY)).body("items", empty());
        clock.set(LocalDate.of(2026, 3, 5));
        county("431022", INDUSTRY).recommend(id).statusCode(200);

        worklist(county("431022", INDUSTRY)).body("items", empty());
        worklist(city("431000", INDUSTRY))
                .body("items.projectId", hasItem(id))
                .body("items.find { it.projectId == '%s' }.since".formatted(id), containsString("2026-03-05"))
                .body("items.find { it.projectId == '%s' }.dueOn".formatted(id), equalTo("2026-03-19"));
        city("431000", INDUSTRY).recommend(id).statusCode(200);
        city("431000", FINANCE).recommend(id).statusCode(200);
        worklist(city("431000", FINANCE)).body("items.projectId", not(hasItem(id)));

        assertThat(dueAtTheProvince(id)).isEqualTo("FORM_CHECK 2026-03-12");
        Desk.registry().checkForm(id).statusCode(200);
        assertThat(dueAtTheProvince(id)).isEqualTo("ENTRY 2026-03-12");
        Desk.registry().enter(id).statusCode(200);
        assertThat(dueAtTheProvince(id)).isEqualTo("nothing");
    }

    @Test
    void theMostUrgentComesFirstPageByPage() {
        clock.set(LocalDate.of(2026, 3, 4));
        var later = submitted("431024");
        clock.set(LocalDate.of(2026, 3, 2));
        var urgent = submitted("431024");
        var alsoUrgent = submitted("431024");
        var desk = county("431024", INDUSTRY);

        var first = desk.as().get(WORKLIST + "?limit=2").then().statusCode(200);
        var second = desk.as()
                .queryParam("limit", 2)
                .queryParam("after", first.extract().<String>path("next"))
                .get(WORKLIST)
                .then();

        first.body("items.projectId", contains(urgent, alsoUrgent));
        second.body("items.projectId", contains(later)).body("next", nullValue());
    }

    @Test
    void aDueDayBeyondTheKnownCalendarIsSaidAndHidesNothing() {
        clock.set(LocalDate.of(2026, 12, 28));
        var beyond = submitted("431025");
        clock.set(LocalDate.of(2026, 12, 1));
        var known = submitted("431025");

        worklist(county("431025", INDUSTRY))
                .body("items.projectId", contains(known, beyond))
                .body("items.dueOn", contains("2026-12-15", null))
                .body("items.late", contains(false, null))
                .body("items[1].dueUnknown", containsString("No working-day calendar covers 2027-01-01"));
    }

    @Test
    void theTimeLimitIsTheOneInForceOnTheDayItCame() {
        clock.set(LocalDate.of(2019, 3, 29));
        var before = submitted("431026");
        clock.set(LocalDate.of(2019, 4, 1));
        var after = submitted("431026");
        Desk.recordParameter("time-limit-county", "3", "2019-04-01", "test");
        Desk.recordParameter("time-limit-county", "10", "2019-06-01", "test");

        worklist(county("431026", FINANCE))
                .body("items.projectId", contains(after, before))
                .body("items.dueOn", contains("2019-04-04", "2019-04-15"));
    }

    @Test
    void theProvinceSeesWhichOfficeIsLate() {
        clock.set(LocalDate.of(2026, 4, 1));
        var signedByOne = submitted("431027");
        submitted("431027");
        county("431027", INDUSTRY).recommend(signedByOne).statusCode(200);
        clock.set(LocalDate.of(2026, 4, 24));
        submitted("431027");

        for (var role : new Role[] {Role.REGISTRY_OFFICER, Role.SUPERVISOR, Role.AUDITOR}) {
            var offices = lateness(Desk.of(Tokens.of("somebody", role)));
            offices.body(office("INDUSTRY") + ".waiting", equalTo(2))
                    .body(office("INDUSTRY") + ".late", equalTo(1))
                    .body(office("FINANCE") + ".waiting", equalTo(3))
                    .body(office("FINANCE") + ".late", equalTo(2))
                    .body(office("FINANCE") + ".dueUnknown", equalTo(0))
                    .body(office("FINANCE") + ".oldest", containsString("2026-04-01"))
                    .body(office("FINANCE") + ".divisionName", equalTo("桂东县"));
        }
    }

    @Test
    void latenessIsGivenPageByPage() {
        clock.set(LocalDate.of(2026, 4, 1));
        submitted("431028");
        var first = Desk.registry().as().get(LATENESS + "?limit=1").then().statusCode(200);
        var second = Desk.registry()
                .as()
                .queryParam("limit", 1)
                .queryParam("after", first.extract().<String>path("next"))
                .get(LATENESS)
                .then()
                .statusCode(200);

        assertThat(second.extract().<Object>path("items[0]"))
                .isNotEqualTo(first.extract().<Object>path("items[0]"));
    }

    @Test
    void badCursorsAndForeignRolesAreRefused() {
        for (var cursor : new String[] {"x", "IA", "KzEwMDAwMDAwMC0wMS0wMR94"}) {
            Desk.registry().as().get(WORKLIST + "?after=" + cursor).then().statusCode(400);
        }
        enterprise.as().get(WORKLIST).then().statusCode(403);
        county("431021", INDUSTRY).as().get(LATENESS).then().statusCode(403);
        Desk.of(Tokens.officer(COUNTY_OFFICER, "431021"))
                .as()
                .get(WORKLIST)
                .then()
                .statusCode(403);
    }

    private static String office(String department) {
        return "items.find { it.division == '431027' && it.department == '%s' }".formatted(department);
    }

    private static ValidatableResponse lateness(Desk desk) {
        return desk.as().get(LATENESS + "?limit=200").then().statusCode(200);
    }

    private static String dueAtTheProvince(String id) {
        String next = "";
        do {
            var page = Desk.registry()
                    .as()
                    .queryParams(next.isEmpty() ? Map.of("limit", 200) : Map.of("limit", 200, "after", next))
                    .get(WORKLIST)
                    .then()
                    .statusCode(200)
                    .extract();
            Map<String, Object> found = page.path("items.find { it.projectId == '%s' }".formatted(id));
            if (found != null) {
                return found.get("station") + " " + found.get("dueOn");
            }
            next = page.path("next");
        } while (next != null);
        return "nothing";
    }

    private static ValidatableResponse worklist(Desk desk) {
        return desk.as().get(WORKLIST).then().statusCode(200);
    }

    private static Desk county(String division, Department department) {
        return Desk.officer(COUNTY_OFFICER, division, department);
    }

    private static Desk city(String division, Department department) {
        return Desk.officer(CITY_OFFICER, division, department);
    }

    private String submitted(String division) {
        var id = enterprise.register(Forms.with("division", division));
        enterprise.submit(id).statusCode(200);
        return id;
    }
}
