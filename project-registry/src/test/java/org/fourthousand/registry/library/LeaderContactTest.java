package org.fourthousand.registry.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 省领导分工联系: which provincial leader contacts which project, from when until when; changes keep the earlier. */
@QuarkusTest
class LeaderContactTest {

    @Inject
    TestClock clock;

    @Inject
    Database database;

    private final String uscc = Enterprises.next();
    private final String leader = "领导 " + UUID.randomUUID();
    private String id = "";

    @BeforeEach
    void aProjectInTheLibrary() {
        clock.set(LocalDate.of(2026, 3, 2));
        id = Desk.inLibrary(uscc, Forms.good());
    }

    @Test
    void aChangeOfTheLeaderKeepsTheEarlier() {
        assign("前任", "2026-01-01").statusCode(201);

        assign(leader, "2026-03-01").statusCode(201);

        for (var reader : List.of(Desk.enterprise(uscc), Desk.county(), Desk.city(), Desk.registry())) {
            reader.get("/" + id + "/leader-contacts")
                    .statusCode(200)
                    .body("leader", contains("前任", leader))
                    .body("from", contains("2026-01-01", "2026-03-01"))
                    .body("to", contains("2026-02-28", null))
                    .body("post", everyItem(equalTo("副省长")));
        }
        assign("第三", "2026-02-01").statusCode(409).body("type", endsWith("contact-not-later"));
    }

    @Test
    void aContactEndsAndMayBeginAnew() {
        assign(leader, "2026-01-01").statusCode(201);

        end("2026-02-28").statusCode(204);

        Desk.registry().get("/" + id + "/leader-contacts").body("to", contains("2026-02-28"));
        listed(leader, "2026-02-28").body("items.projectId", contains(id));
        listed(leader, "2026-03-01").body("items", hasSize(0));
        end("2026-03-01").statusCode(409).body("type", endsWith("no-contact"));
        assign(leader, "2026-03-02").statusCode(201);
        listed(leader, "2026-03-02").body("items.projectId", contains(id));
    }

    @Test
    void theProjectsOfALeaderAreListed() {
        var second = Desk.inLibrary(uscc, Forms.good());
        assign(leader, "2026-01-01").statusCode(201);
        post(Desk.registry(), second, leader, "2026-02-01").statusCode(201);
        assign("另一位 " + leader, "2026-06-01").statusCode(201);

        listed(leader, "2026-03-02").body("items.projectId", contains(id, second));
        listed(leader, "2026-01-15").body("items.projectId", contains(id));
        listed(leader, "2026-06-01").body("items.projectId", contains(second));
    }

    @Test
    void itIsOnRecordInTheProjectsHistory() {
        assign(leader, "2026-01-01").statusCode(201);

        Desk.of(Tokens.of("auditor", Role.AUDITOR))
                .as()
                .get("/api/registry/v1/history/project/" + id)
                .then()
                .body("intact", equalTo(true))
                .body("entries.why", hasItem(containsString(leader)));
    }

    @Test
    void onlyTheLibraryOfficeArrangesAndOnlyForProjectsInTheLibrary() {
        post(Desk.county(), id, leader, "2026-01-01").statusCode(403);
        post(Desk.enterprise(uscc), id, leader, "2026-01-01").statusCode(403);
        Desk.enterprise(Enterprises.next()).get("/" + id + "/leader-contacts").statusCode(404);
        Desk.of(Tokens.officer(Role.COUNTY_OFFICER, "430203"))
                .get("/" + id + "/leader-contacts")
                .statusCode(404);
        Desk.enterprise(uscc)
                .as()
                .get("/api/registry/v1/leader-contacts")
                .then()
                .statusCode(403);
        var checked = Desk.formChecked(uscc, Forms.good());
        post(Desk.registry(), checked, leader, "2026-01-01").statusCode(409);
        assign(" ", "2026-01-01").statusCode(400);
        assign(leader, "soon").statusCode(400);
    }

    @Test
    void theDatabaseKeepsEveryRowAndTakesThemFromTheLibraryOfficeOnly() {
        assign(leader, "2026-01-01").statusCode(201);
        var registry = Database.person(Role.REGISTRY_OFFICER);

        for (var reader :
                List.of(registry, Database.enterprise(uscc), Database.officer(Role.COUNTY_OFFICER, "430204"))) {
            assertThat(rows(reader)).isOne();
        }
        for (var stranger : List.of(
                Database.enterprise(Enterprises.next()),
                Database.officer(Role.CITY_OFFICER, "430100"),
                Database.person(Role.ADMINISTRATOR))) {
            assertThat(rows(stranger)).isZero();
        }
        assertThat(database.attempt(registry, contact(registry.userId()))).isEqualTo(1);
        assertThatThrownBy(() -> database.attempt(registry, contact("another")))
                .hasMessageContaining("row-level security");
        var county = Database.officer(Role.COUNTY_OFFICER, "430204");
        assertThatThrownBy(() -> database.attempt(county, contact(county.userId())))
                .hasMessageContaining("row-level security");
        for (var change : List.of("update leader_contact set leader = 'x'", "delete from leader_contact")) {
            assertThatThrownBy(() -> database.attempt(registry, change)).hasMessageContaining("permission denied");
        }
    }

    private long rows(Caller caller) {
        return database.count(caller, "select count(*) from leader_contact where project_id = '" + id + "'");
    }

    private String contact(String by) {
        return "insert into leader_contact values ('%s', '%s', 'x', 'y', '2026-09-01', 'r', '%s', 'n', now())"
                .formatted(UUID.randomUUID(), id, by);
    }

    private ValidatableResponse assign(String who, String from) {
        return post(Desk.registry(), id, who, from);
    }

    private static ValidatableResponse post(Desk desk, String project, String who, String from) {
        return desk.post(
                "/" + project + "/leader-contacts",
                Map.of("leader", who, "post", "副省长", "from", from, "reason", "湘新工〔2026〕1号"));
    }

    private ValidatableResponse end(String lastDay) {
        return Desk.registry().post("/" + id + "/leader-contacts/end", Map.of("lastDay", lastDay, "reason", "分工调整"));
    }

    private static ValidatableResponse listed(String leader, String on) {
        return Desk.registry()
                .as()
                .queryParam("leader", leader)
                .queryParam("on", on)
                .get("/api/registry/v1/leader-contacts")
                .then()
                .statusCode(200);
    }
}
