package org.fourthousand.registry.enterprise;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EnterprisesTest {

    @Inject
    TestClock clock;

    private final String uscc = Enterprises.next();
    private final Counter enterprise = Counter.enterprise(uscc);

    @BeforeEach
    void itIsMarch2026() {
        clock.set(LocalDate.of(2026, 3, 2));
    }

    @Test
    void anEnterpriseWritesItsProfileAndLaterOnlyKnowingItsRevision() {
        enterprise
                .write(uscc, null, Counter.profile())
                .statusCode(201)
                .header("ETag", "\"0\"")
                .header("Location", containsString("enterprises/" + uscc))
                .body("profile.revenueTier", equalTo("OVER_400_MILLION"))
                .body("pillar", equalTo("EQUIPMENT"));

        enterprise.write(uscc, null, Counter.profile()).statusCode(428);
        enterprise.write(uscc, "\"9\"", Counter.profile()).statusCode(412);
        enterprise
                .write(uscc, "\"0\"", Forms.with(Counter.profile(), "park", null))
                .statusCode(200)
                .header("ETag", "\"1\"");
        enterprise.get("/" + uscc).statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void eachChangeIsHistoryAndNamesNoPerson() {
        enterprise.write(uscc, null, Counter.profile()).statusCode(201);
        var moved = Forms.with(Counter.profile(), "division", "430102");
        moved.put("legalRepresentative", "王五");
        moved.put(
                "contacts", List.of(Map.of("name", "赵六", "phone", "0731-8888888", "email", "six@enterprise.example")));

        String id =
                enterprise.write(uscc, "\"0\"", moved).statusCode(200).extract().path("id");
        enterprise.write(uscc, "\"1\"", moved).statusCode(200).header("ETag", "\"1\"");

        given().auth()
                .oauth2(Tokens.of("auditor", Role.AUDITOR))
                .get("/api/registry/v1/history/enterprise/" + id)
                .then()
                .body("intact", equalTo(true))
                .body("entries.actorName", everyItem(equalTo("enterprise-" + uscc)))
                .body(
                        "entries.why",
                        contains("登记企业 / registered", "division: 430204 → 430102; legalRepresentative; contacts"));
    }

    @Test
    void anotherEnterpriseNeitherReadsNorWritesIt() {
        enterprise.write(uscc, null, Counter.profile()).statusCode(201);
        var other = Counter.enterprise(Enterprises.next());

        other.get("/" + uscc).statusCode(404);
        other.write(uscc, "\"0\"", Counter.profile()).statusCode(404);
        other.get("/" + uscc + "/standing").statusCode(404);
        other.get("").statusCode(403);
    }

    @Test
    void itsOfficesAndTheProvinceReadIt() {
        enterprise.write(uscc, null, Counter.profile()).statusCode(201);

        Counter.officer(Role.COUNTY_OFFICER, "430204").get("/" + uscc).statusCode(200);
        Counter.officer(Role.CITY_OFFICER, "430200").get("/" + uscc).statusCode(200);
        for (var role : new Role[] {Role.REGISTRY_OFFICER, Role.FINANCE_MAKER, Role.SUPERVISOR, Role.AUDITOR}) {
            Counter.officer("p", role).get("/" + uscc).statusCode(200);
        }
        Counter.officer(Role.COUNTY_OFFICER, "430203").get("/" + uscc).statusCode(404);
        Counter.officer(Role.CITY_OFFICER, "430100").get("/" + uscc).statusCode(404);
        Counter.officer("p", Role.ADMINISTRATOR).get("/" + uscc).statusCode(403);
    }

    @Test
    void theOfficeThatHasAProjectInHandReadsAnEnterpriseSeatedElsewhere() {
        enterprise
                .write(uscc, null, Forms.with(Counter.profile(), "division", "430102"))
                .statusCode(201);
        var project = Desk.enterprise(uscc).register(Forms.good());
        Counter.officer(Role.COUNTY_OFFICER, "430204").get("/" + uscc).statusCode(404);

        Desk.enterprise(uscc).submit(project).statusCode(200);

        Counter.officer(Role.COUNTY_OFFICER, "430204").get("/" + uscc).statusCode(200);
        Counter.officer(Role.COUNTY_OFFICER, "430204")
                .get("/" + uscc + "/standing")
                .statusCode(200);
        Counter.officer(Role.CITY_OFFICER, "430200").get("/" + uscc).statusCode(200);
    }

    @Test
    void whoNeedNotReachItsPeopleSeesThemMasked() {
        enterprise.write(uscc, null, Counter.profile()).statusCode(201);

        Counter.officer(Role.COUNTY_OFFICER, "430204")
                .get("/" + uscc)
                .body("profile.contacts[0].phone", equalTo("13812345678"));
        for (var role : new Role[] {Role.REVIEW_OFFICER, Role.FINANCE_CHECKER, Role.SUPERVISOR, Role.AUDITOR}) {
            Counter.officer("p", role)
                    .get("/" + uscc)
                    .body("profile.contacts[0].name", equalTo("张**"))
                    .body("profile.contacts[0].phone", equalTo("**78"))
                    .body("profile.contacts[0].email", equalTo("s***@enterprise.example"));
        }
    }

    @Test
    void officersListAndNarrowByDivisionIndustryAndName() {
        var name = "列表测试企业" + uscc;
        var inZhuzhou = Forms.with(Counter.profile(), "name", name);
        enterprise.write(uscc, null, inZhuzhou).statusCode(201);
        var other = Enterprises.next();
        var inChangsha = Forms.with(Forms.with(Counter.profile(), "name", name), "division", "430102");
        inChangsha.put("industry", "C27");
        Counter.enterprise(other).write(other, null, inChangsha).statusCode(201);
        var registry = Counter.officer("r", Role.REGISTRY_OFFICER);

        registry.get("?limit=1&name=" + name).body("items.uscc", contains(uscc)).body("next", not(equalTo(null)));
        registry.get("?name=" + name).body("items.uscc", contains(uscc, other));
        registry.get("?division=430100&name=" + name).body("items.uscc", contains(other));
        registry.get("?industry=C27&name=" + name).body("items.uscc", contains(other));
        Counter.officer(Role.CITY_OFFICER, "430200").get("?name=" + name).body("items.uscc", contains(uscc));
        Counter.officer(Role.COUNTY_OFFICER, "430204").get("?limit=200").body("items.uscc", not(hasItem(other)));
    }

    @ParameterizedTest
    @EnumSource(RevenueTier.class)
    void everyRevenueTierIsKept(RevenueTier tier) {
        enterprise
                .write(uscc, null, Forms.with(Counter.profile(), "revenueTier", tier.name()))
                .body("profile.revenueTier", equalTo(tier.name()));
    }

    static Stream<Arguments> badFields() {
        return Stream.of(
                Arguments.of("name", ""),
                Arguments.of("name", null),
                Arguments.of("ownership", "HEAVENLY"),
                Arguments.of("division", "430000"),
                Arguments.of("division", "110000"),
                Arguments.of("industry", "D35"),
                Arguments.of("revenueTier", 4),
                Arguments.of("legalRepresentative", "x".repeat(51)),
                Arguments.of("legalRepresentative", "a\u0000b"),
                Arguments.of("contacts", List.of()),
                Arguments.of("contacts", List.of(Map.of("name", "张三", "phone", "x", "email", "a@b.example"))),
                Arguments.of("contacts", List.of(Map.of("name", "张三", "phone", "13812345678", "email", "nobody"))),
                Arguments.of(
                        "contacts",
                        List.of(Map.of("name", "a\u0000b", "phone", "13812345678", "email", "a@b.example"))),
                Arguments.of("score", 100));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("badFields")
    void aFieldThatIsNotTheContractsIsToldAndNothingIsSaved(String field, Object value) {
        enterprise
                .write(uscc, null, Forms.with(Counter.profile(), field, value))
                .statusCode(400)
                .contentType(containsString("application/problem+json"))
                .body("type", startsWith("urn:fourthousand:problem:"));

        enterprise.get("/" + uscc).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"91430100MA4L00011L", "x", "%20"})
    void whatIsNoSocialCreditCodeIsTold(String code) {
        assertThat(enterprise.get("/" + code).extract().statusCode()).isBetween(400, 404);
        assertThat(enterprise.write(code, null, Counter.profile()).extract().statusCode())
                .isBetween(400, 404);
    }
}
