package org.fourthousand.registry.recommendation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
        Desk.county().recommend(id).statusCode(200);
        Desk.registry().checkForm(id).statusCode(409).body("type", endsWith("wrong-level"));
        Desk.county().recommend(id).statusCode(409).body("type", endsWith("illegal-step"));
        Desk.city().recommend(id).statusCode(200);
    }

    @Test
    void aProjectOfThePrefectureItselfStartsAtTheCity() {
        var id = submitted(Forms.with("division", "430200"));

        Desk.city().recommend(id).statusCode(200).body("stage", equalTo("CITY_RECOMMENDED"));
        Desk.registry().checkForm(id).statusCode(200);
        Desk.registry().enter(id).statusCode(200);
    }

    @Test
    void anotherDivisionsOfficerCannotEvenSeeIt() {
        var id = submitted(Forms.good());

        Desk.of(Tokens.officer(Role.COUNTY_OFFICER, "430203")).recommend(id).statusCode(404);
        Desk.of(Tokens.officer(Role.CITY_OFFICER, "430100")).sendBack(id, "x").statusCode(404);
        Desk.registry().read(id).body("stage", equalTo("SUBMITTED"));
    }

    @Test
    void onePersonCannotSignForTheCountyAndForTheCity() {
        var id = submitted(Forms.good());
        person("ms-li", "430204", Role.COUNTY_OFFICER).recommend(id).statusCode(200);

        person("ms-li", "430200", Role.CITY_OFFICER)
                .recommend(id)
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:same-person"));
        person("mr-wang", "430200", Role.CITY_OFFICER).recommend(id).statusCode(200);
    }

    @Test
    void whoRecommendedCannotCheckTheForm() {
        var id = submitted(Forms.good());
        person("ms-li", "430204", Role.COUNTY_OFFICER).recommend(id).statusCode(200);
        person("mr-wang", "430200", Role.CITY_OFFICER).recommend(id).statusCode(200);

        person("ms-li", "430200", Role.REGISTRY_OFFICER)
                .checkForm(id)
                .statusCode(409)
                .body("type", endsWith("same-person"));
        person("mr-wang", "430200", Role.REGISTRY_OFFICER)
                .checkForm(id)
                .statusCode(409)
                .body("type", endsWith("same-person"));
        person("ms-zhao", "430200", Role.REGISTRY_OFFICER).checkForm(id).statusCode(200);
    }

    @Test
    void whatWasSignedBeforeACorrectionIsVoid() {
        var id = submitted(Forms.good());
        person("ms-li", "430204", Role.COUNTY_OFFICER).recommend(id).statusCode(200);
        Desk.city().sendBack(id, "缺环评批复").statusCode(200);
        enterprise.submit(id).statusCode(200).body("stage", equalTo("SUBMITTED"));

        Desk.city().recommend(id).statusCode(409).body("type", endsWith("wrong-level"));
        person("ms-li", "430204", Role.COUNTY_OFFICER).recommend(id).statusCode(200);
        enterprise.get("/" + id + "/recommendations").body("submission", contains(1, 2));
    }

    @Test
    void whoDoesNotHoldItCannotSendItBack() {
        var id = submitted(Forms.good());

        Desk.city().sendBack(id, "x").statusCode(409).body("type", endsWith("wrong-level"));
        Desk.registry().sendBack(id, "x").statusCode(409).body("type", endsWith("wrong-level"));
        Desk.county().sendBack(id, "x").statusCode(200);
        Desk.county().sendBack(id, "x").statusCode(409).body("type", endsWith("illegal-step"));
    }

    @Test
    void twoOfficersSigningAtOnceLeaveOneSignature() throws Exception {
        var id = submitted(Forms.good());
        var signings = new ArrayList<Callable<Integer>>();
        for (var name : new String[] {"one", "two", "three", "four"}) {
            signings.add(() -> person(name, "430204", Role.COUNTY_OFFICER)
                    .recommend(id)
                    .extract()
                    .statusCode());
        }

        try (var pool = Executors.newFixedThreadPool(4)) {
            var answers = new ArrayList<Integer>();
            for (var answer : pool.invokeAll(signings)) {
                answers.add(answer.get());
            }

            assertThat(answers).filteredOn(status -> status == 200).hasSize(1);
            assertThat(answers).allMatch(status -> status == 200 || status == 409 || status == 412);
        }
        enterprise.get("/" + id + "/recommendations").body("level", contains("COUNTY"));
    }

    @Test
    void aRecommendationOnARevisionSomebodyChangedIsRefused() {
        var id = submitted(Forms.good());

        given().auth()
                .oauth2(Tokens.officer(Role.COUNTY_OFFICER, "430204"))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"0\"")
                .body(Map.of("opinion", "同意"))
                .post("/api/registry/v1/projects/" + id + "/recommendations")
                .then()
                .statusCode(412);
    }

    @Test
    void aCountyDirectlyUnderTheProvinceSkipsTheCity() {
        clock.set(LocalDate.of(2040, 3, 2));
        recordParameter("direct-counties", "430224, 430281", "2040-01-01");
        var direct = submitted(Forms.with("division", "430224"));
        var other = submitted(Forms.good());
        Desk.of(Tokens.officer(Role.COUNTY_OFFICER, "430224")).recommend(direct).statusCode(200);
        Desk.county().recommend(other).statusCode(200);

        Desk.registry().checkForm(direct).statusCode(200).body("stage", equalTo("FORM_CHECKED"));
        Desk.registry().checkForm(other).statusCode(409).body("type", endsWith("wrong-level"));
    }

    @Test
    void theQuotaOf2012LetsEightThroughAndFourOfTheCityItself() {
        clock.set(LocalDate.of(2012, 5, 7));
        var yueyang = Desk.of(Tokens.officer(Role.CITY_OFFICER, "430600"));
        var county = Desk.of(Tokens.officer(Role.COUNTY_OFFICER, "430621"));
        for (int number = 0; number < 4; number++) {
            yueyang.recommend(submitted(Forms.with("division", "430600"))).statusCode(200);
        }
        yueyang.recommend(submitted(Forms.with("division", "430600")))
                .statusCode(409)
                .body("type", endsWith("quota-reached"));
        for (int number = 0; number < 4; number++) {
            var id = submitted(Forms.with("division", "430621"));
            county.recommend(id).statusCode(200);
            yueyang.recommend(id).statusCode(200);
        }

        var ninth = submitted(Forms.with("division", "430621"));
        county.recommend(ninth).statusCode(200);
        yueyang.recommend(ninth)
                .statusCode(409)
                .body("type", endsWith("quota-reached"))
                .body("detail", containsString("quota is 8"));

        clock.set(LocalDate.of(2013, 5, 7));
        yueyang.recommend(ninth).statusCode(200);
    }

    private String submitted(Map<String, Object> form) {
        var id = enterprise.register(form);
        enterprise.submit(id).statusCode(200);
        return id;
    }

    private static Desk person(String name, String division, Role role) {
        return Desk.of(Tokens.sign(name, Map.of("division", division), role));
    }

    private static void recordParameter(String name, String value, String from) {
        given().auth()
                .oauth2(Tokens.of("administrator", Role.ADMINISTRATOR))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("name", name, "value", value, "effectiveFrom", from, "source", "test"))
                .post("/api/registry/v1/policy-parameters")
                .then()
                .statusCode(201);
    }
}
