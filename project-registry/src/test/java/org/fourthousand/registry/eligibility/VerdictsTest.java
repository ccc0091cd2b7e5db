package org.fourthousand.registry.eligibility;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.testkit.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every verdict given at an attempt to enter the library is kept as it was given. */
@QuarkusTest
class VerdictsTest {

    @Inject
    TestClock clock;

    private final String uscc = Enterprises.next();
    private final Desk enterprise = Desk.enterprise(uscc);

    @BeforeEach
    void itIsMarch2026() {
        clock.set(LocalDate.of(2026, 3, 2));
    }

    @Test
    void aRefusalAndAnAdmissionAreBothOnRecordWithTheVersionsApplied() {
        var form = Forms.with("industry", "C31");
        form.put("capacityExpansion", true);
        var id = Desk.formChecked(uscc, form);
        Desk.registry().enter(id).statusCode(422);
        clock.set(LocalDate.of(2026, 3, 4));
        Desk.registry()
                .post("/" + id + "/entry", Map.of("manualCheck", "已现场核查"))
                .statusCode(200);

        enterprise
                .get("/" + id + "/verdicts")
                .statusCode(200)
                .body("items.day", contains("2026-03-02", "2026-03-04"))
                .body("items.admitted", contains(false, true))
                .body("items.manualCheck", contains(null, "已现场核查"))
                .body("items[0].findings.reason", contains("EXPANSION_NEEDS_MANUAL_CHECK"))
                .body("items[0].findings[0].clause", equalTo("二.1"))
                .body("items[0].parameters.find { it.name == 'funded-years-in-a-row' }.value", equalTo("3"))
                .body("items[0].parameters[0].id", notNullValue())
                .body("items[0].rules.name", hasItem("eligibility-rule-expansion-looked-at"))
                .body("items[0].officer", equalTo("registry-officer"))
                .body("items[0].formVersion", notNullValue());
    }

    @Test
    void anEntryThatCannotBeAttemptedLeavesNoVerdict() {
        var id = enterprise.register(Forms.good());
        enterprise.submit(id).statusCode(200);

        Desk.registry().enter(id).statusCode(409);

        enterprise.get("/" + id + "/verdicts").body("items", hasSize(0));
    }

    @Test
    void verdictsAreForTheEnterpriseAndThoseWhoJudge() {
        var id = Desk.formChecked(uscc, Forms.with("secret", true));
        Desk.registry().enter(id).statusCode(422);

        Desk.registry().get("/" + id + "/verdicts").body("items", hasSize(1));
        Desk.county().get("/" + id + "/verdicts").statusCode(403);
        Desk.enterprise(Enterprises.next()).get("/" + id + "/verdicts").statusCode(404);
    }
}
