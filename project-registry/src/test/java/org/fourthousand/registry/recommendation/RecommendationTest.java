package org.fourthousand.registry.recommendation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.fourthousand.kit.caller.Department.FINANCE;
import static org.fourthousand.kit.caller.Department.INDUSTRY;
import static org.fourthousand.kit.caller.Role.CITY_OFFICER;
import static org.fourthousand.kit.caller.Role.COUNTY_OFFICER;
import static org.fourthousand.kit.caller.Role.REGISTRY_OFFICER;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.fourthousand.kit.caller.Department;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
class RecommendationTest {

    @Inject
    TestClock clock;

    private final String uscc = Enterprises.next();
    private final Desk enterprise = Desk.enterprise(uscc);

    @BeforeEach
    void itIsMarch2026() {
        clock.set(LocalDate.of(2026, 3, 2));
    }

    @Test
    void theCountyRecommendsBeforeTheCity() {
        var id = submitted(Forms.good());

        Desk.city().recommend(id).statusCode(409).body("type", endsWith("wrong-level"));
        Desk.registry().checkForm(id).statusCode(409).body("type", endsWith("illegal-step"));
        Desk.recommendedByCounty(id);
        Desk.registry().checkForm(id).statusCode(409).body("type", endsWith("wrong-level"));
        Desk.county().recommend(id).statusCode(409).body("type", endsWith("illegal-step"));
        Desk.recommendedByCity(id);
    }

    @ParameterizedTest
    @EnumSource(Department.class)
    void theLevelIsCompleteWhenBothDepartmentsHaveSignedInEitherOrder(Department first) {
        var second = first == INDUSTRY ? FINANCE : INDUSTRY;
        var id = submitted(Forms.good());

        Desk.officer(COUNTY_OFFICER, "430204", first)
                .recommend(id)
                .statusCode(200)
                .body("stage", equalTo("SUBMITTED"));
        Desk.city().recommend(id).statusCode(409).body("type", endsWith("wrong-level"));
        Desk.officer(COUNTY_OFFICER, "430204", second)
                .recommend(id)
                .statusCode(200)
                .body("stage", equalTo("COUNTY_RECOMMENDED"));
        Desk.officer(CITY_OFFICER, "430200", second)
                .recommend(id)
                .statusCode(200)
                .body("stage", equalTo("COUNTY_RECOMMENDED"));
        Desk.registry().checkForm(id).statusCode(409).body("type", endsWith("wrong-level"));
        Desk.officer(CITY_OFFICER, "430200", first)
                .recommend(id)
                .statusCode(200)
                .body("stage", equalTo("CITY_RECOMMENDED"));
    }

    @Test
    void aDepartmentSignsOnceThroughWhicheverOfItsOfficers() {
        var id = submitted(Forms.good());
        person("ms-li", COUNTY_OFFICER, "430204", INDUSTRY).recommend(id).statusCode(200);

        person("mr-hu", COUNTY_OFFICER, "430204", INDUSTRY)
                .recommend(id)
                .statusCode(409)
                .body("type", endsWith("department-has-signed"));
        enterprise.get("/" + id + "/recommendations").body("officer", contains("ms-li"));
    }

    @Test
    void aTokenThatNamesNoDepartmentOrAnUnknownOneIsToldWhatItNeeds() {
        var id = submitted(Forms.good());
        var without = Desk.of(Tokens.officer(COUNTY_OFFICER, "430204"));
        var transport =
                Desk.of(Tokens.sign("mr-ma", Map.of("division", "430204", "department", "transport"), COUNTY_OFFICER));
        var nowhere = Desk.of(Tokens.sign("mr-ma", Map.of("department", "finance"), COUNTY_OFFICER));

        for (var officer : new Desk[] {without, transport}) {
            officer.recommend(id)
                    .statusCode(403)
                    .body("type", endsWith("forbidden"))
                    .body("detail", containsString("department, industry or finance"));
        }
        nowhere.recommend(id).statusCode(403).body("detail", containsString("division"));
        enterprise.get("/" + id + "/recommendations").body("size()", equalTo(0));
    }

    @Test
    void anotherDivisionsOfficerIsToldWhoSignsAndNotEvenWhetherItExists() {
        var id = submitted(Forms.good());
        var foreigners = new Desk[] {
            Desk.officer(COUNTY_OFFICER, "430203", INDUSTRY), Desk.officer(CITY_OFFICER, "430100", FINANCE)
        };

        for (var foreign : foreigners) {
            var refused = foreign.recommend(id)
                    .statusCode(403)
                    .extract()
                    .path("detail")
                    .toString();
            var unknown = UUID.randomUUID().toString();
            var nothing = foreign.recommend(unknown)
                    .statusCode(403)
                    .extract()
                    .path("detail")
                    .toString();

            assertThat(refused).contains("officers of its own county and city sign it");
            assertThat(nothing.replace(unknown, id)).isEqualTo(refused);
            foreign.sendBack(id, "x").statusCode(404);
        }
        Desk.registry().read(id).body("stage", equalTo("SUBMITTED"));
    }

    @Test
    void aProjectOfThePrefectureItselfStartsAtTheCity() {
        var id = submitted(Forms.with("division", "430200"));

        Desk.recommendedByCity(id);
        Desk.registry().checkForm(id).statusCode(200);
        Desk.registry().enter(id).statusCode(200);
    }

    @Test
    void onePersonSignsOneSubmissionOnceWhateverTheDepartmentOrLevel() {
        var id = submitted(Forms.good());
        person("ms-li", COUNTY_OFFICER, "430204", INDUSTRY).recommend(id).statusCode(200);

        person("ms-li", COUNTY_OFFICER, "430204", FINANCE)
                .recommend(id)
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:same-person"));
        person("mr-hu", COUNTY_OFFICER, "430204", FINANCE).recommend(id).statusCode(200);
        person("ms-li", CITY_OFFICER, "430200", FINANCE)
                .recommend(id)
                .statusCode(409)
                .body("type", endsWith("same-person"));
        Desk.recommendedByCity(id);
        person("ms-li", REGISTRY_OFFICER, "430200", INDUSTRY)
                .checkForm(id)
                .statusCode(409)
                .body("type", endsWith("same-person"));
        person("ms-zhao", REGISTRY_OFFICER, "430200", INDUSTRY).checkForm(id).statusCode(200);
    }

    @Test
    void whatWasSignedBeforeACorrectionIsVoid() {
        var id = submitted(Forms.good());
        Desk.recommendedByCounty(id);
        Desk.city().recommend(id).statusCode(200);
        Desk.city().sendBack(id, "缺环评批复").statusCode(200);
        enterprise.submit(id).statusCode(200).body("stage", equalTo("SUBMITTED"));

        Desk.city().recommend(id).statusCode(409).body("type", endsWith("wrong-level"));
        Desk.recommendedByCounty(id);
        enterprise
                .get("/" + id + "/recommendations")
                .body("submission", contains(1, 1, 1, 2, 2))
                .body("level", contains("COUNTY", "COUNTY", "CITY", "COUNTY", "COUNTY"));
    }

    @Test
    void twoDepartmentsThatSignAtOnceBothSucceedAndTheLevelIsComplete() throws Exception {
        for (int round = 0; round < 5; round++) {
            var id = submitted(Forms.good());

            var answers = AtOnce.statuses(
                    () -> Desk.county().recommend(id),
                    () -> Desk.countyFinance().recommend(id));

            assertThat(answers).containsOnly(200, 200);
            enterprise.read(id).body("stage", equalTo("COUNTY_RECOMMENDED"));
            enterprise.get("/" + id + "/recommendations").body("department", containsInAnyOrder("INDUSTRY", "FINANCE"));
        }
    }

    @Test
    void ofTwoOfficersOfOneDepartmentWhoSignAtOnceOneIsRefusedAndNothingIsHalfSaved() throws Exception {
        for (int round = 0; round < 5; round++) {
            var id = submitted(Forms.good());

            var answers = AtOnce.statuses(
                    () -> person("one", COUNTY_OFFICER, "430204", FINANCE).recommend(id),
                    () -> person("two", COUNTY_OFFICER, "430204", FINANCE).recommend(id));

            assertThat(answers).containsExactlyInAnyOrder(200, 409);
            enterprise.read(id).body("stage", equalTo("SUBMITTED"));
            enterprise.get("/" + id + "/recommendations").body("department", contains("FINANCE"));
            given().auth()
                    .oauth2(Tokens.of("auditor", Role.AUDITOR))
                    .get("/api/registry/v1/history/project/" + id)
                    .then()
                    .body("intact", equalTo(true))
                    .body("entries.to", contains("DRAFT", "SUBMITTED", "SUBMITTED"));
        }
    }

    @Test
    void aRecommendationOnARevisionSomebodyChangedIsRefused() {
        var id = submitted(Forms.good());

        given().auth()
                .oauth2(Tokens.officer(COUNTY_OFFICER, "430204", INDUSTRY))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"0\"")
                .body(Map.of("opinion", "同意"))
                .post("/api/registry/v1/projects/" + id + "/recommendations")
                .then()
                .statusCode(412);
    }

    @Test
    void aCountyDirectlyUnderTheProvinceSkipsTheCityFromTheDayItDoes() {
        var before = submitted(Forms.with("division", "430224"));
        recommendedIn430224(before);
        Desk.registry().checkForm(before).statusCode(409).body("type", endsWith("wrong-level"));
        clock.set(LocalDate.of(2040, 3, 2));
        Desk.recordParameter("direct-counties", "430224, 430281", "2040-01-01", "test");
        var direct = submitted(Forms.with("division", "430224"));
        var other = submitted(Forms.good());
        recommendedIn430224(direct);
        Desk.recommendedByCounty(other);

        Desk.city()
                .recommend(direct)
                .statusCode(409)
                .body("type", endsWith("wrong-level"))
                .body("detail", containsString("skips the city"));
        Desk.city().sendBack(direct, "x").statusCode(409).body("type", endsWith("wrong-level"));
        Desk.registry().checkForm(direct).statusCode(200).body("stage", equalTo("FORM_CHECKED"));
        Desk.registry().checkForm(other).statusCode(409).body("type", endsWith("wrong-level"));
    }

    private static void recommendedIn430224(String id) {
        Desk.officer(COUNTY_OFFICER, "430224", INDUSTRY).recommend(id).statusCode(200);
        Desk.officer(COUNTY_OFFICER, "430224", FINANCE).recommend(id).statusCode(200);
    }

    private String submitted(Map<String, Object> form) {
        var id = enterprise.register(form);
        enterprise.submit(id).statusCode(200);
        return id;
    }

    private static Desk person(String name, Role role, String division, Department department) {
        return Desk.of(Tokens.sign(name, Map.of("division", division, "department", department.claim()), role));
    }
}
