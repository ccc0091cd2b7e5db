package org.fourthousand.registry.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.fourthousand.events.registry.ProjectWithdrawn;
import org.fourthousand.kit.history.History;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.testkit.Bus;
import org.fourthousand.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The enterprise takes its application back (撤回) before it is in the library. */
@QuarkusTest
class WithdrawalTest {

    @Inject
    TestClock clock;

    @Inject
    Bus bus;

    @Inject
    History history;

    private final String uscc = Enterprises.next();
    private final Desk enterprise = Desk.enterprise(uscc);

    @BeforeEach
    void itIsMarch2026() {
        clock.set(LocalDate.of(2026, 3, 2));
    }

    @Test
    void whatWasRecommendedIsTakenBackTheOfficesAreToldAndHistorySaysWhy() {
        var id = submitted();
        Desk.recommendedByCounty(id);

        enterprise.step(id, "withdrawal").statusCode(200).body("stage", equalTo("WITHDRAWN"));

        var told = bus.await(ProjectWithdrawn.class, id);
        assertThat(told.reason()).isEqualTo("原因");
        assertThat(told.stage()).isEqualTo("COUNTY_RECOMMENDED");
        var last = history.of("project", UUID.fromString(id)).getLast();
        assertThat(last.from()).isEqualTo("COUNTY_RECOMMENDED");
        assertThat(last.to()).isEqualTo("WITHDRAWN");
        assertThat(last.why()).contains("撤回:原因", "withdrawn: 原因");
        assertThat(history.isIntact("project", UUID.fromString(id))).isTrue();
    }

    @Test
    void itIsRevisedAndTheChainBeginsAnewOnTheNextSubmission() {
        var form = Forms.good();
        var id = enterprise.register(form);
        enterprise.submit(id).statusCode(200);
        Desk.county().recommend(id).statusCode(200);
        enterprise.step(id, "withdrawal").statusCode(200);
        Desk.county().recommend(id).statusCode(409).body("type", containsString("illegal-step"));
        Desk.county().get("?stage=SUBMITTED&limit=200").body("items.id", not(hasItem(id)));

        var etag = enterprise.read(id).extract().header("ETag");
        enterprise.revise(id, etag, Forms.with(form, "park", null)).statusCode(200);
        enterprise
                .submit(id)
                .statusCode(200)
                .body("stage", equalTo("SUBMITTED"))
                .body("submissions", equalTo(2));

        Desk.county().recommend(id).statusCode(200).body("stage", equalTo("SUBMITTED"));
        Desk.countyFinance().recommend(id).statusCode(200).body("stage", equalTo("COUNTY_RECOMMENDED"));
        enterprise.get("/" + id + "/versions/1/difference/2").body("lines.path", contains("/park"));
        assertThat(history.of("project", UUID.fromString(id)))
                .anyMatch(step -> step.why().contains("撤回后再次申报"));
    }

    @Test
    void whatIsInTheLibraryOrNotHandedInCannotBeWithdrawn() {
        var draft = enterprise.register(Forms.good());
        var entered = Desk.inLibrary(uscc, Forms.good());

        for (var id : new String[] {draft, entered}) {
            var stage = enterprise.read(id).extract().path("stage");
            enterprise.step(id, "withdrawal").statusCode(409).body("type", containsString("illegal-step"));
            enterprise.read(id).body("stage", equalTo(stage));
        }
    }

    @Test
    void onlyItsOwnEnterpriseWithdrawsItAndKnowingItsRevision() {
        var id = submitted();

        Desk.enterprise(Enterprises.next()).step(id, "withdrawal").statusCode(404);
        Desk.county().step(id, "withdrawal").statusCode(403);
        enterprise
                .as()
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "x"))
                .post("/api/registry/v1/projects/" + id + "/withdrawal")
                .then()
                .statusCode(412);

        enterprise.read(id).body("stage", equalTo("SUBMITTED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\":\" \"}", "{\"reason\":7}", "{\"reason\":\"a\",\"x\":1}", "", "null"})
    void withoutAReasonItStays(String body) {
        var id = submitted();

        enterprise
                .as()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/registry/v1/projects/" + id + "/withdrawal")
                .then()
                .statusCode(400);

        enterprise.read(id).body("stage", equalTo("SUBMITTED"));
    }

    private String submitted() {
        var id = enterprise.register(Forms.good());
        enterprise.submit(id).statusCode(200);
        return id;
    }
}
