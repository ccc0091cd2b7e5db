package org.fourthousand.registry.eligibility;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.registry.Rounds;
import org.fourthousand.testkit.Bus;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Would I be refused, and why?" for a form that is no project yet. */
@QuarkusTest
class ExaminationTest {

    @Inject
    TestClock clock;

    @Inject
    Bus bus;

    private final String uscc = Enterprises.next();
    private final Desk enterprise = Desk.enterprise(uscc);

    @BeforeEach
    void itIsMarch2026() {
        clock.set(LocalDate.of(2026, 3, 2));
    }

    @Test
    void aGoodFormIsDecidedAndMeetsNoObjection() {
        examine(enterprise, Forms.good())
                .statusCode(200)
                .body("refused", equalTo(false))
                .body("decided", equalTo(true))
                .body("findings", empty())
                .body("unjudged", empty())
                .body("missing", empty());
    }

    @Test
    void aPartialFormIsToldWhatWouldRefuseAndWhatCannotBeJudgedYet() {
        var form = Map.of("industry", "H61", "secret", true, "capacityExpansion", true);

        examine(enterprise, form)
                .statusCode(200)
                .body("refused", equalTo(true))
                .body("decided", equalTo(false))
                .body("findings.reason", contains("NOT_INDUSTRIAL", "SECRET", "NO_FILING"))
                .body("unjudged.find { it.code == 'catalogue-class' }.missing", contains("/catalogueClass"))
                .body("unjudged.find { it.code == 'gates-passed' }.clause", equalTo("五.4、五.5"))
                .body("unjudged.code", not(hasItem("not-secret")))
                .body("missing", hasItems("/name", "/gates", "/overCapacityTrade"))
                .body("missing", not(hasItem("/industry")));
    }

    @Test
    void anEmptyFormIsJudgedAsFarAsItGoes() {
        examine(enterprise, Map.of()).statusCode(200).body("findings.reason", contains("NO_FILING"));
    }

    @Test
    void theEnterprisesOwnStandingCountsAndAnOfficerIsToldThatItIsMissing() {
        var id = Desk.inLibrary(uscc, Forms.good());
        bus.publish(Rounds.notice(id, "PROGRESS_REPORT_OVERDUE", true));
        Awaitility.await()
                .untilAsserted(() ->
                        examine(enterprise, Forms.good()).body("findings.reason", contains("SUPERVISION_SERIOUS")));

        examine(Desk.registry(), Forms.good())
                .body("refused", equalTo(false))
                .body("decided", equalTo(false))
                .body("unjudged.find { it.code == 'no-serious-supervision-finding' }.needsEnterprise", equalTo(true));
    }

    @Test
    void whatIsInTheLibraryAlreadyIsFoundByEnterpriseAndName() {
        var form = Forms.good();
        Desk.inLibrary(uscc, form);

        examine(enterprise, form).body("findings.reason", contains("DUPLICATE"));
        examine(Desk.enterprise(Enterprises.next()), form).body("findings", empty());
    }

    @Test
    void whatIsGivenAndWrongIsToldAndNothingElse() {
        examine(enterprise, Map.of("name", "x".repeat(201), "plannedEnd", "2030-01-01"))
                .statusCode(400)
                .body("violations.pointer", contains("/name"));
        examine(enterprise, Map.of("gates", Map.of("energy", Map.of("documentNumber", "x"))))
                .statusCode(400)
                .body("violations.pointer", contains("/gates/energy/status"));
        examine(enterprise, Map.of("colour", "red")).statusCode(400).body("violations.pointer", contains("/colour"));
        examine(enterprise, Map.of("division", "110000")).statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "\"form\"", "{\"name\":1}", "{\"secret\":\"no\"}", "{"})
    void aBodyThatIsNoFormIsTold(String body) {
        examine(enterprise, body).statusCode(400).body("type", startsWith("urn:fourthousand"));
    }

    @Test
    void itChangesNothingAndIsForThoseItConcerns() {
        examine(enterprise, Forms.good()).statusCode(200);
        enterprise.get("").body("items", hasSize(0));

        examine(Desk.county(), Forms.good()).statusCode(403);
        examine(Desk.of(Tokens.of("e", Role.ENTERPRISE)), Forms.good())
                .statusCode(403)
                .body("type", endsWith("forbidden"));
        examine(enterprise, Forms.with("equipment", List.of())).statusCode(200);
    }

    private static ValidatableResponse examine(Desk desk, Object form) {
        return desk.as()
                .body(form)
                .post("/api/registry/v1/eligibility-examination")
                .then();
    }
}
