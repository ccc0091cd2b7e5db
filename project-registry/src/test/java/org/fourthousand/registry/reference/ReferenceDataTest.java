package org.fourthousand.registry.reference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.registry.Database;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Reference data is read by everybody as it stood on a day, and kept by the administrator without overwriting. */
@QuarkusTest
class ReferenceDataTest {

    @Inject
    TestClock clock;

    @Inject
    Database database;

    private final String code =
            "TEST_" + UUID.randomUUID().toString().replace('-', '_').toUpperCase(Locale.ROOT);

    @BeforeEach
    void itIsMarch2026() {
        clock.set(LocalDate.of(2026, 3, 2));
    }

    @Test
    void everybodyReadsTheTablesAndTheirItemsWithSource() {
        read("").statusCode(200)
                .body("table", hasItems("pillars", "growth-poles", "parks", "clusters", "divisions", "industries"))
                .body("find { it.table == 'clusters' }.count", equalTo(13));
        read("/growth-poles")
                .body("clause", equalTo("二.3"))
                .body("items.code", contains("CZT_CORE", "JINGGANGAO_BELT", "YUE_YI_CHANG_CORRIDOR"))
                .body("items.source", hasItem(containsString("决定 二.3")));
        read("/divisions/430204").body("nameZh", equalTo("石峰区")).body("attributes.parent", equalTo("430200"));
        read("/market-gates/ENERGY").body("attributes.clause", equalTo("五.4"));
    }

    @Test
    void aTableIsAnsweredAsItStoodOnADay() {
        read("/parks/HENGYANG_HTDZ?on=2020-01-01").body("attributes.areaHectares", equalTo(null));
        read("/parks/HENGYANG_HTDZ?on=2024-10-30").body("attributes.areaHectares", equalTo("2116.96"));
        read("/parks/NANXIAN_HTDZ?on=2025-09-07").statusCode(404);
        read("/parks?on=2013-12-31").statusCode(200).body("items", hasSize(0));
        read("/parks/HENGYANG_HTDZ/versions")
                .body("effectiveFrom", contains("2014-01-01", "2024-10-30"))
                .body("effectiveTo", contains("2024-10-29", null));
    }

    @Test
    void aReaderWhoHasItAlreadyIsToldSo() {
        var tag = read("/clusters")
                .header("Cache-Control", containsString("max-age=300"))
                .header("Cache-Control", containsString("public"))
                .extract()
                .header("ETag");

        given().header("If-None-Match", tag)
                .get("/api/registry/v1/reference/clusters")
                .then()
                .statusCode(304);
        record("clusters", version(Map.of(), "2026-03-02")).statusCode(201);
        given().header("If-None-Match", tag)
                .get("/api/registry/v1/reference/clusters")
                .then()
                .statusCode(200)
                .body("items.code", hasItem(code));
    }

    @Test
    void theAdministratorSaysSomethingNewFromADayOnAndTheEarlierStays() {
        var park = Map.<String, Object>of("status", "NORMAL", "division", "430200");
        record("parks", version(park, "2026-01-01"))
                .statusCode(201)
                .header("Location", endsWith("/reference/parks/" + code + "?on=2026-01-01"));

        record("parks", version(Map.of("status", "WARNED", "division", "430200"), "2026-06-01"))
                .statusCode(201);

        read("/parks/" + code).body("attributes.status", equalTo("NORMAL")).body("effectiveTo", equalTo("2026-05-31"));
        read("/parks/" + code + "?on=2026-06-01").body("attributes.status", equalTo("WARNED"));
        record("parks", version(park, "2026-03-01"))
                .statusCode(409)
                .body("type", endsWith("not-later"))
                .body("violations.pointer", contains("/effectiveFrom"));
        record("parks", version(park, "2026-06-01")).statusCode(409);
    }

    @Test
    void theAdministratorEndsAnItemAndMayTakeItUpAgain() {
        record("clusters", version(Map.of(), "2026-01-01")).statusCode(201);

        end("clusters", "2026-02-28").statusCode(200).body("ended", equalTo(true));

        read("/clusters/" + code).statusCode(404);
        read("/clusters").body("items.code", not(hasItem(code)));
        read("/clusters/" + code + "?on=2026-02-28").statusCode(200);
        end("clusters", "2026-05-31").statusCode(409).body("type", endsWith("already-ended"));
        record("clusters", version(Map.of(), "2026-09-01")).statusCode(201);
        read("/clusters/" + code + "?on=2026-09-01").statusCode(200);
        read("/clusters/" + code + "/versions").body("ended", contains(false, true, false));
    }

    @Test
    void whatTheAdministratorDidIsHistory() {
        record("clusters", version(Map.of(), "2026-01-01")).statusCode(201);
        end("clusters", "2026-02-28").statusCode(200);

        given().auth()
                .oauth2(Tokens.of("auditor", Role.AUDITOR))
                .get("/api/registry/v1/history/reference-item/"
                        + KeepingReference.aggregateOf(ReferenceTable.CLUSTERS, code))
                .then()
                .body("intact", equalTo(true))
                .body("entries.to", contains("IN_FORCE 2026-01-01", "ENDED 2026-03-01"))
                .body("entries.actorId", contains("administrator", "administrator"));
        read("/clusters/" + code + "/versions").body("[0].keySet()", not(hasItem("recordedBy")));
    }

    static Stream<Arguments> badVersions() {
        return Stream.of(
                Arguments.of("attributes", Map.of("colour", "red"), "/attributes/colour"),
                Arguments.of("attributes", Map.of("a/b", "red"), "/attributes/a~1b"),
                Arguments.of("attributes", Map.of("status", "FINE"), "/attributes/status"),
                Arguments.of("attributes", Map.of("status", 1), "/attributes/status"),
                Arguments.of("attributes", Map.of("areaHectares", "much"), "/attributes/areaHectares"),
                Arguments.of("attributes", Map.of("areaHectares", 12.5), "/attributes/areaHectares"),
                Arguments.of("attributes", Map.of("aliases", "one"), "/attributes/aliases"),
                Arguments.of("attributes", Map.of("aliases", List.of(1)), "/attributes/aliases"),
                Arguments.of("attributes", Map.of("aliases", List.of("a\u0000b")), "/attributes/aliases"),
                Arguments.of("attributes", Map.of("division", "430999"), "/attributes/division"),
                Arguments.of("attributes", Map.of("pole", "SOUTH"), "/attributes/pole"),
                Arguments.of("code", "lower", "/code"),
                Arguments.of("code", "", "/code"),
                Arguments.of("nameZh", " ", "/nameZh"),
                Arguments.of("source", "", "/source"),
                Arguments.of("effectiveFrom", "1066-10-14", "/effectiveFrom"),
                Arguments.of("effectiveFrom", "soon", "/effectiveFrom"));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @MethodSource("badVersions")
    void aVersionThatIsNotTheTablesIsTold(String field, Object value, String pointer) {
        var version = version(Map.of(), "2026-01-01");
        version.put(field, value);

        record("parks", version).statusCode(400).body("violations.pointer", hasItem(pointer));
        read("/parks/" + code + "/versions").statusCode(404);
    }

    @Test
    void whatIsNotThereIsTold() {
        read("/colours").statusCode(404);
        read("/parks/NOWHERE").statusCode(404);
        read("/parks/NOWHERE/versions").statusCode(404);
        read("/parks?on=soon").statusCode(400);
        end("clusters", "2026-02-28").statusCode(404);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
    void nobodyElseKeepsIt(Role role) {
        as(Tokens.of("somebody", role), "/clusters", version(Map.of(), "2026-01-01"))
                .statusCode(403);
        assertThatThrownBy(() -> database.attempt(Database.person(role), insertAs("somebody")))
                .hasMessageContaining("row-level security");
    }

    @Test
    void theDatabaseLetsTheAdministratorAddInTheirOwnNameAndNobodyChange() {
        var administrator = Database.person(Role.ADMINISTRATOR);

        assertThat(database.attempt(administrator, insertAs(administrator.userId())))
                .isEqualTo(1);
        assertThatThrownBy(() -> database.attempt(administrator, insertAs("another")))
                .hasMessageContaining("row-level security");
        for (var change : List.of("update reference_version set name_zh = 'x'", "delete from reference_version")) {
            assertThatThrownBy(() -> database.attempt(administrator, change)).hasMessageContaining("permission denied");
        }
    }

    private static String insertAs(String user) {
        return "insert into reference_version values ('%s', 'CLUSTERS', 'X', 'x', null, '{}', false, '2026-01-01', 's', '%s', now())"
                .formatted(UUID.randomUUID(), user);
    }

    private LinkedHashMap<String, Object> version(Map<String, Object> attributes, String from) {
        var version = new LinkedHashMap<String, Object>();
        version.put("code", code);
        version.put("nameZh", "测试条目");
        version.put("attributes", attributes);
        version.put("effectiveFrom", from);
        version.put("source", "湘工信函〔2026〕1号");
        return version;
    }

    private static ValidatableResponse read(String path) {
        return given().get("/api/registry/v1/reference" + path).then();
    }

    private static ValidatableResponse record(String table, Map<String, Object> version) {
        return as(Tokens.of("administrator", Role.ADMINISTRATOR), "/" + table, version);
    }

    private ValidatableResponse end(String table, String lastDay) {
        return as(
                Tokens.of("administrator", Role.ADMINISTRATOR),
                "/" + table + "/" + code + "/end",
                Map.of("lastDay", lastDay, "source", "湘工信函〔2026〕2号"));
    }

    private static ValidatableResponse as(String token, String path, Map<String, Object> body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/registry/v1/reference" + path)
                .then();
    }
}
