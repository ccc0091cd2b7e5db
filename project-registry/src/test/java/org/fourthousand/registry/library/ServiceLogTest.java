package org.fourthousand.registry.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.registry.Database;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service log (服务日志): officers record what they did for a project in the library, by name and day. */
@QuarkusTest
class ServiceLogTest {

    @Inject
    TestClock clock;

    @Inject
    Database database;

    private final String uscc = Enterprises.next();
    private String id = "";

    @BeforeEach
    void aProjectInTheLibrarySinceTheFirst() {
        clock.set(LocalDate.of(2026, 3, 1));
        id = Desk.inLibrary(uscc, Forms.good());
        clock.set(LocalDate.of(2026, 3, 20));
    }

    @Test
    void anOfficerRecordsAServiceByNameAndDayAndTheEnterpriseReadsIt() {
        var location = serve(Desk.county(), "LAND", "协调用地指标 120 亩", "2026-03-18")
                .statusCode(201)
                .body("servedOn", equalTo("2026-03-18"))
                .body("officer", equalTo("county-officer-430204"))
                .extract()
                .header("Location");

        serve(Desk.registry(), "VISIT", "现场走访", null).statusCode(201);

        Desk.enterprise(uscc)
                .get("/" + id + "/service-log")
                .body("items.kind", contains("LAND", "VISIT"))
                .body("items.entry", contains("协调用地指标 120 亩", "现场走访"))
                .body("items.servedOn", contains("2026-03-18", "2026-03-20"));
        Desk.enterprise(uscc).as().get(location).then().statusCode(200).body("kind", equalTo("LAND"));
    }

    @Test
    void aDayToComeOrBeforeTheEntryIsRefused() {
        serve(Desk.county(), "VISIT", "走访", "2026-03-21").statusCode(409).body("type", endsWith("not-yet-past"));
        serve(Desk.county(), "VISIT", "走访", "2026-02-28").statusCode(409).body("type", endsWith("before-entry"));
        Desk.county().get("/" + id + "/service-log").body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECTION", "AWARD", "PAYMENT", "SUPERVISION"})
    void linesThatEventsWriteAreNotAnOfficersToWrite(String kind) {
        serve(Desk.registry(), kind, "x", null).statusCode(400).body("violations.pointer", contains("/kind"));
    }

    @Test
    void onlyAProjectInTheLibraryIsServed() {
        var checked = Desk.formChecked(uscc, Forms.good());
        post(Desk.registry(), checked, "VISIT", "x", null).statusCode(409).body("type", endsWith("illegal-step"));

        Desk.registry().step(id, "exit").statusCode(200);

        serve(Desk.registry(), "VISIT", "x", null).statusCode(409);
    }

    @Test
    void anOfficeServesItsOwnProjectsOnlyAndTheEnterpriseWritesNothing() {
        var elsewhere = Desk.of(Tokens.officer(Role.COUNTY_OFFICER, "430203"));
        serve(elsewhere, "VISIT", "x", null).statusCode(404);
        elsewhere.get("/" + id + "/service-log/" + UUID.randomUUID()).statusCode(404);
        serve(Desk.enterprise(uscc), "VISIT", "x", null).statusCode(403);
        serve(Desk.of(Tokens.of("s", Role.SUPERVISOR)), "VISIT", "x", null).statusCode(403);
        serve(Desk.county(), "VISIT", " ", null).statusCode(400);
        serve(Desk.county(), "PARTY", "x", null).statusCode(400);
    }

    @Test
    void theDatabaseTakesALineFromTheOfficerWhoAnswersAndInTheirOwnNameOnly() {
        var county = Database.officer(Role.COUNTY_OFFICER, "430204");
        assertThat(database.attempt(county, line(county.userId()))).isEqualTo(1);
        assertThat(database.attempt(Caller.system("test"), line(null))).isEqualTo(1);
        for (var caller : List.of(
                Database.officer(Role.COUNTY_OFFICER, "430203"),
                Database.enterprise(uscc),
                Database.person(Role.SUPERVISOR),
                Database.person(Role.ADMINISTRATOR))) {
            assertThatThrownBy(() -> database.attempt(caller, line(caller.userId())))
                    .hasMessageContaining("row-level security");
        }
        assertThatThrownBy(() -> database.attempt(county, line("another"))).hasMessageContaining("row-level security");
        assertThatThrownBy(() -> database.attempt(county, line(null))).hasMessageContaining("row-level security");
    }

    private String line(@Nullable String by) {
        return "insert into service_log values ('%s', '%s', 'VISIT', 'x', now(), %s, %s, %s)"
                .formatted(
                        UUID.randomUUID(),
                        id,
                        by == null ? "null" : "'2026-03-20'",
                        by == null ? "null" : "'" + by + "'",
                        by == null ? "null" : "'n'");
    }

    private ValidatableResponse serve(Desk desk, String kind, String words, @Nullable String day) {
        return post(desk, id, kind, words, day);
    }

    private static ValidatableResponse post(
            Desk desk, String project, String kind, String words, @Nullable String day) {
        var body = new LinkedHashMap<String, Object>(Map.of("kind", kind, "words", words));
        if (day != null) {
            body.put("servedOn", day);
        }
        return desk.post("/" + project + "/service-log", body);
    }
}
