package org.fourthousand.registry.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.fourthousand.events.registry.ProjectUpdated;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.registry.Database;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.testkit.Bus;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 更新: an enterprise asks for a change of its project in the library, an officer accepts, everybody else follows. */
@QuarkusTest
class LibraryUpdateTest {

    @Inject
    TestClock clock;

    @Inject
    Bus bus;

    @Inject
    Database database;

    private final String uscc = Enterprises.next();
    private final Desk enterprise = Desk.enterprise(uscc);
    private final Map<String, Object> form = Forms.good();
    private String id = "";

    @BeforeEach
    void aProjectInTheLibrary() {
        clock.set(LocalDate.of(2026, 3, 2));
        id = Desk.inLibrary(uscc, form);
    }

    @Test
    void anAcceptedUpdateChangesTheProjectAndIsToldToOthers() {
        var update = requested(dearer("plannedEnd", "2028-06-30"));
        enterprise.read(id).body("application.totalInvestment", equalTo("1000000000.00"));

        decide(update, "acceptance").statusCode(200).body("state", equalTo("ACCEPTED"));

        enterprise
                .read(id)
                .body("stage", equalTo("IN_LIBRARY"))
                .body("application.totalInvestment", equalTo("1200000000.00"))
                .body("application.plannedEnd", equalTo("2028-06-30"));
        var told = bus.await(ProjectUpdated.class, id);
        assertThat(told.changed())
                .containsExactlyInAnyOrder("totalInvestment", "investmentPlan", "fundingSources", "plannedEnd");
        assertThat(told.project().totalInvestment()).isEqualByComparingTo("1200000000");
        assertThat(told.reason()).isEqualTo("设备涨价");
        enterprise.get("/" + id + "/versions").body("items.number", contains(1, 2));
        Desk.of(Tokens.of("auditor", Role.AUDITOR))
                .as()
                .get("/api/registry/v1/history/project/" + id)
                .then()
                .body("intact", equalTo(true))
                .body("entries.why", hasItem(containsString("totalInvestment: 1000000000.00 → 1200000000.00")));
    }

    @Test
    void whatWasAskedForStaysReadableWithItsEarlierValues() {
        var update = requested(with("contactEmail", "new@enterprise.example", "name", "更名后的项目 " + id));
        decide(update, "acceptance").statusCode(200);

        enterprise
                .get("/" + id + "/updates")
                .body("items.state", contains("ACCEPTED"))
                .body("items[0].changes.field", containsInAnyOrder("contactEmail", "name"))
                .body(
                        "items[0].changes.find { it.field == 'contactEmail' }.before",
                        equalTo("contact@enterprise.example"))
                .body("items[0].officer", equalTo("registry-officer"));
        Desk.of(Tokens.of("auditor", Role.AUDITOR))
                .as()
                .get("/api/registry/v1/history/project/" + id)
                .then()
                .body("entries.why", hasItem(containsString("contactEmail")))
                .body("entries.why", not(hasItem(containsString("@enterprise.example"))));
    }

    @Test
    void aRefusedUpdateChangesNothing() {
        var update = requested(dearer());

        decide(update, "refusal").statusCode(200).body("state", equalTo("REFUSED"));

        enterprise.read(id).body("application.totalInvestment", equalTo("1000000000.00"));
        assertThat(bus.published(ProjectUpdated.class, id)).isEmpty();
        decide(update, "acceptance").statusCode(409).body("type", endsWith("update-decided"));
        requested(dearer());
    }

    @Test
    void oneRequestAtATime() {
        requested(dearer());

        request(with("plannedEnd", "2028-06-30")).statusCode(409).body("type", endsWith("update-pending"));
    }

    @Test
    void ofManyRequestsAtOnceOneIsTaken() throws Exception {
        var requests = IntStream.range(0, 4)
                .<Callable<Integer>>mapToObj(
                        number -> () -> request(dearer()).extract().statusCode())
                .toList();

        try (var pool = Executors.newFixedThreadPool(4)) {
            var taken = 0;
            for (var answer : pool.invokeAll(requests)) {
                assertThat(answer.get()).isIn(201, 409);
                taken += answer.get() == 201 ? 1 : 0;
            }
            assertThat(taken).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "requestedAmount,20000000.00",
        "industry,C36",
        "division,430203",
        "fund,INDUSTRY_UNIVERSITY_RESEARCH",
        "catalogueClass,PERMITTED",
        "park,长沙高新区",
        "ownership,STATE"
    })
    void whatTheRulesOfEntryJudgedDoesNotChange(String field, String value) {
        request(with(field, value))
                .statusCode(422)
                .body("type", endsWith("not-to-change"))
                .body("violations.pointer", contains("/application/" + field));
    }

    @Test
    void aChangeThatMakesNoSenseIsTold() {
        request(form).statusCode(400);
        request(with("totalInvestment", "9000000.00"))
                .statusCode(400)
                .body("violations.pointer", hasItem("/application/requestedAmount"));
        request(with("plannedEnd", "2024-01-01"))
                .statusCode(400)
                .body("violations.pointer", hasItem("/application/plannedEnd"));
        request(with("contactEmail", "nobody")).statusCode(400);
        enterprise.post("/" + id + "/updates", Map.of("application", form)).statusCode(400);
    }

    @Test
    void aNameThatAnotherProjectOfTheEnterpriseHasIsRefusedAtTheDecision() {
        var other = Forms.good();
        Desk.inLibrary(uscc, other);
        var update = requested(with("name", String.valueOf(other.get("name"))));

        decide(update, "acceptance").statusCode(409).body("type", endsWith("already-in-library"));

        enterprise.get("/" + id + "/updates").body("items.state", contains("REQUESTED"));
    }

    @Test
    void onlyInTheLibrary() {
        var checked = Desk.formChecked(uscc, form());
        enterprise
                .post("/" + checked + "/updates", Map.of("application", Forms.good(), "reason", "x"))
                .statusCode(409);
        var update = requested(dearer());
        Desk.registry().step(id, "exit").statusCode(200);

        decide(update, "acceptance").statusCode(409).body("type", endsWith("illegal-step"));
    }

    @Test
    void onlyItsEnterpriseAsksAndOnlyTheLibraryOfficeDecides() {
        var body = Map.of("application", dearer(), "reason", "x");
        Desk.enterprise(Enterprises.next()).post("/" + id + "/updates", body).statusCode(404);
        Desk.registry().post("/" + id + "/updates", body).statusCode(403);
        var update = requested(dearer());
        for (var desk : List.of(enterprise, Desk.county(), Desk.city())) {
            desk.post("/" + id + "/updates/" + update + "/acceptance", Map.of("opinion", "x"))
                    .statusCode(403);
        }
        Desk.registry()
                .post("/" + id + "/updates/" + UUID.randomUUID() + "/acceptance", Map.of("opinion", "x"))
                .statusCode(404);
        Desk.enterprise(Enterprises.next()).get("/" + id + "/updates").statusCode(404);
        Desk.registry()
                .as()
                .get("/api/registry/v1/updates?state=REQUESTED&limit=200")
                .then()
                .body("items.id", hasItem(update));
        Desk.registry()
                .as()
                .get("/api/registry/v1/updates?state=ACCEPTED&limit=200")
                .then()
                .body("items.id", not(hasItem(update)));
    }

    @Test
    void aDecisionOnAStaleStateIsRefused() {
        var update = requested(dearer());

        Desk.registry()
                .as()
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"7\"")
                .body(Map.of("opinion", "x"))
                .post("/api/registry/v1/projects/" + id + "/updates/" + update + "/acceptance")
                .then()
                .statusCode(412);
    }

    @Test
    void theDatabaseLetsTheEnterpriseAskAndTheOfficeDecideAndNothingElse() {
        var own = Database.enterprise(uscc);
        assertThat(database.attempt(own, insert(own.userId()))).isEqualTo(1);
        var other = Database.enterprise(Enterprises.next());
        assertThatThrownBy(() -> database.attempt(other, insert(other.userId())))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> database.attempt(own, insert("another"))).hasMessageContaining("row-level security");
        var update = requested(dearer());
        var registry = Database.person(Role.REGISTRY_OFFICER);
        assertThat(rows(registry)).isOne();
        assertThat(rows(Database.person(Role.ADMINISTRATOR))).isZero();
        assertThat(database.attempt(registry, decision(update, registry.userId())))
                .isEqualTo(1);
        assertThatThrownBy(() -> database.attempt(registry, decision(update, "another")))
                .hasMessageContaining("row-level security");
        for (var caller : List.of(own, Database.officer(Role.COUNTY_OFFICER, "430204"))) {
            assertThat(database.attempt(caller, decision(update, caller.userId())))
                    .isZero();
        }
        assertThatThrownBy(() -> database.attempt(registry, "update library_update set changes = '[]'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> database.attempt(registry, "delete from library_update"))
                .hasMessageContaining("permission denied");
    }

    private long rows(Caller caller) {
        return database.count(caller, "select count(*) from library_update where project_id = '" + id + "'");
    }

    private String insert(String by) {
        return "insert into library_update (id, project_id, state, changes, reason, requested_by, requested_at, version)"
                + " values ('%s', '%s', 'REQUESTED', '[]', 'r', '%s', now(), 0)".formatted(UUID.randomUUID(), id, by);
    }

    private static String decision(String update, String by) {
        return "update library_update set state = 'ACCEPTED', decided_by = '%s', officer = 'n', opinion = 'o', decided_at = now() where id = '%s'"
                .formatted(by, update);
    }

    private static Map<String, Object> form() {
        return Forms.good();
    }

    private Map<String, Object> with(Object... fieldsAndValues) {
        var changed = new LinkedHashMap<>(form);
        for (var at = 0; at < fieldsAndValues.length; at += 2) {
            changed.put((String) fieldsAndValues[at], fieldsAndValues[at + 1]);
        }
        return changed;
    }

    /** Costs a fifth more, from own funds in the last year. */
    private Map<String, Object> dearer(Object... fieldsAndValues) {
        var changed = with(fieldsAndValues);
        changed.put("totalInvestment", "1200000000.00");
        changed.put("investmentPlan", Forms.plan("300000000.00", "400000000.00", "500000000.00"));
        changed.put(
                "fundingSources",
                List.of(
                        Forms.source("OWN_FUNDS", "790000000.00"),
                        Forms.source("BANK_LOAN", "400000000.00"),
                        Forms.source("THIS_SUPPORT", "10000000.00")));
        return changed;
    }

    private ValidatableResponse request(Map<String, Object> wanted) {
        return enterprise.post("/" + id + "/updates", Map.of("application", wanted, "reason", "设备涨价"));
    }

    private String requested(Map<String, Object> wanted) {
        return request(wanted).statusCode(201).extract().path("id");
    }

    private ValidatableResponse decide(String update, String decision) {
        return Desk.registry().post("/" + id + "/updates/" + update + "/" + decision, Map.of("opinion", "情况属实"));
    }
}
