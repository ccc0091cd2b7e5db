package org.fourthousand.registry.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.registry.Rounds;
import org.fourthousand.testkit.Bus;
import org.fourthousand.testkit.TestClock;
import org.junit.jupiter.api.Test;

/** What was said on a day is said of that day for ever, whatever becomes known later. */
@QuarkusTest
class PastVerdictsTest {

    @Inject
    TestClock clock;

    @Inject
    Bus bus;

    private final String uscc = Enterprises.next();
    private final Desk enterprise = Desk.enterprise(uscc);

    @Test
    void aVerdictExaminedAgainForItsDayIsTheOneOnRecordThoughEverythingHasChangedSince() {
        clock.set(LocalDate.of(2044, 3, 1));
        var form = Forms.with("secret", true);
        form.put("declarations", declared(2041, 2042));
        var id = Desk.formChecked(uscc, form);
        Desk.registry().enter(id).statusCode(422);
        var recorded =
                Desk.registry().get("/" + id + "/verdicts").statusCode(200).extract();
        assertThat(recorded.<List<String>>path("items[0].findings.reason")).containsExactly("SECRET");

        clock.set(LocalDate.of(2044, 4, 1));
        changeTheForm(id, form);
        changeThePolicyFromAnEarlierDayOn();
        changeTheStanding();
        letATwinEnterAndAnotherLookLikeIt(form);

        var again = enterprise
                .get("/" + id + "/eligibility?on=2044-03-01")
                .statusCode(200)
                .extract();
        for (var part : List.of("findings", "rules.id", "parameters.id", "parameters.value", "day")) {
            assertThat(again.<Object>path(part)).as(part).isEqualTo(recorded.<Object>path("items[0]." + part));
        }
        enterprise
                .get("/" + id + "/eligibility")
                .body("findings.reason", hasItems("THREE_YEARS_RUNNING", "SUPERVISION_SERIOUS", "DUPLICATE"))
                .body("findings.reason", not(hasItem("SECRET")))
                .body("rules.name", not(hasItem("eligibility-rule-not-secret")));
    }

    private void changeTheForm(String id, Map<String, Object> form) {
        Desk.registry().sendBack(id, "请核对涉密标识").statusCode(200);
        var etag = enterprise.read(id).extract().header("ETag");
        enterprise.revise(id, etag, Forms.with(form, "secret", false)).statusCode(200);
        enterprise.submit(id).statusCode(200);
    }

    private static void changeThePolicyFromAnEarlierDayOn() {
        Desk.recordParameter("funded-years-in-a-row", "2", "2044-01-01", "补录:2044 年度申报通知");
        Desk.recordParameter("eligibility-rule-not-secret", "suspended", "2044-02-01", "补录");
    }

    private void changeTheStanding() {
        var other = Desk.inLibrary(uscc, Forms.good());
        bus.publish(Rounds.award(other, uscc, 2043));
        Awaitility.await().untilAsserted(() -> Desk.registry().get("/" + other).body("stage", equalTo("AWARDED")));
        bus.publish(Rounds.notice(other, "PROGRESS_REPORT_OVERDUE", true));
        Awaitility.await()
                .untilAsserted(() -> Desk.registry()
                        .get("/" + other + "/eligibility")
                        .body("findings.reason", hasItem("SUPERVISION_SERIOUS")));
    }

    private void letATwinEnterAndAnotherLookLikeIt(Map<String, Object> form) {
        var copy = Forms.good();
        copy.put("name", form.get("name"));
        var another = Enterprises.next();
        var twin = Desk.enterprise(another).register(copy);
        Desk.enterprise(another).submit(twin).statusCode(200);
        Desk.recommendedByCounty(twin);
        Desk.recommendedByCity(twin);
        Desk.registry().checkForm(twin).statusCode(200);
        Desk.decideThatNothingIsTheSame(twin);
        Desk.registry().enter(twin).statusCode(200);
        decideSame(twin);
    }

    private static void decideSame(String project) {
        List<String> pairs = Desk.registry()
                .post("/" + project + "/duplicate-search", null)
                .statusCode(200)
                .extract()
                .path("findAll { it.similarity >= 75 }.id");
        assertThat(pairs).isNotEmpty();
        pairs.forEach(pair -> Desk.registry()
                .as()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("outcome", "SAME", "reason", "同一项目"))
                .post("/api/registry/v1/duplicate-candidates/" + pair + "/decision")
                .then()
                .statusCode(200));
    }

    @Test
    void whatIsRecordedLaterWithAnEarlierEffectiveDateChangesNoPastAnswer() {
        clock.set(LocalDate.of(2046, 3, 1));
        var form = Forms.with("declarations", declared(2042, 2043, 2044, 2045));
        var id = Desk.formChecked(uscc, form);
        clock.set(LocalDate.of(2046, 5, 2));
        Desk.recordParameter("funded-years-in-a-row", "9", "2046-02-01", "补录");

        refusedFor(id, "2046-03-01", "THREE_YEARS_RUNNING");
        refusedFor(id, "2046-05-01", "THREE_YEARS_RUNNING");
        enterprise
                .get("/" + id + "/eligibility?on=2046-05-02")
                .body("findings.reason", equalTo(List.of()))
                .body("parameters.find { it.name == 'funded-years-in-a-row' }.effectiveFrom", equalTo("2046-02-01"));
    }

    @Test
    void theFormIsTheOneHandedInByThatDay() {
        clock.set(LocalDate.of(2026, 3, 2));
        var form = Forms.with("secret", true);
        var id = enterprise.register(form);
        clock.set(LocalDate.of(2026, 3, 4));
        enterprise.submit(id).statusCode(200);
        clock.set(LocalDate.of(2026, 3, 6));
        Desk.county().sendBack(id, "请核对").statusCode(200);
        var etag = enterprise.read(id).extract().header("ETag");
        enterprise.revise(id, etag, Forms.with(form, "secret", false)).statusCode(200);
        clock.set(LocalDate.of(2026, 3, 10));
        enterprise.submit(id).statusCode(200);

        enterprise
                .get("/" + id + "/eligibility?on=2026-03-03")
                .statusCode(404)
                .body("detail", containsString("Nothing was handed in by 2026-03-03"));
        refusedFor(id, "2026-03-04", "SECRET");
        refusedFor(id, "2026-03-09", "SECRET");
        enterprise.get("/" + id + "/eligibility?on=2026-03-10").body("findings.reason", equalTo(List.of()));
        enterprise.get("/" + id + "/eligibility?on=2026-03-11").statusCode(400);
    }

    @Test
    void theLibraryIsTheOneOfThatDay() {
        clock.set(LocalDate.of(2026, 3, 2));
        var form = Forms.good();
        var id = enterprise.register(form);
        enterprise.submit(id).statusCode(200);
        clock.set(LocalDate.of(2026, 4, 1));
        var twin = Desk.inLibrary(uscc, Forms.with("name", form.get("name")));
        clock.set(LocalDate.of(2026, 5, 6));
        Desk.registry().step(twin, "exit").statusCode(200);
        clock.set(LocalDate.of(2026, 6, 1));

        enterprise.get("/" + id + "/eligibility?on=2026-03-31").body("findings.reason", equalTo(List.of()));
        refusedFor(id, "2026-04-01", "DUPLICATE");
        refusedFor(id, "2026-05-05", "DUPLICATE");
        enterprise.get("/" + id + "/eligibility?on=2026-05-06").body("findings.reason", equalTo(List.of()));
    }

    private void refusedFor(String id, String on, String reason) {
        enterprise.get("/" + id + "/eligibility?on=" + on).statusCode(200).body("findings.reason", contains(reason));
    }

    private static Map<String, Object> declared(Integer... years) {
        var declarations = Forms.declarations();
        declarations.put("yearsFundedBefore", List.of(years));
        return declarations;
    }
}
