package org.fourthousand.registry.enterprise;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.registry.Database;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class EnterpriseAccountsTest {

    @Inject
    TestClock clock;

    @Inject
    Database database;

    private final String uscc = Enterprises.next();
    private final Counter enterprise = Counter.enterprise(uscc);
    private final String accounts = "/" + uscc + "/accounts";

    @BeforeEach
    void anEnterprise() {
        clock.set(LocalDate.of(2026, 3, 2));
        enterprise.write(uscc, null, Counter.profile()).statusCode(201);
    }

    @Test
    void theNumberIsMaskedForEverybodyAndUnreadableInTheDatabase() {
        var id = register();

        for (var reader : new Counter[] {
            enterprise,
            Counter.officer("r", Role.REGISTRY_OFFICER),
            Counter.officer("f", Role.FINANCE_MAKER),
            Counter.officer("a", Role.AUDITOR)
        }) {
            reader.get(accounts + "/" + id)
                    .statusCode(200)
                    .body("accountNumber", equalTo("**** 4567"))
                    .body(not(containsString(Counter.NUMBER)));
        }
        var own = Database.person(Role.ENTERPRISE, uscc, null);
        assertThat(database.count(own, """
                        select count(*) from enterprise_account
                        where id = '%s' and position('%s'::bytea in sealed_number) = 0
                        """.formatted(id, Counter.NUMBER))).isEqualTo(1);
        assertThat(database.count(Caller.system("test"), """
                        select count(*) from idempotency_key where body like '%%%1$s%%' or request_hash like '%%%1$s%%'
                        """.formatted(Counter.NUMBER)))
                .isZero();
    }

    @Test
    void anAdministratorAndWhoOnlyJudgesProjectsSeeNoAccounts() {
        var id = register();

        for (var role : new Role[] {Role.ADMINISTRATOR, Role.SUPERVISOR, Role.REVIEW_OFFICER}) {
            Counter.officer("p", role).get(accounts).statusCode(403);
            Counter.officer("p", role).get(accounts + "/" + id).statusCode(403);
        }
        Counter.officer(Role.COUNTY_OFFICER, "430204").get(accounts).statusCode(403);
        Counter.enterprise(Enterprises.next()).get(accounts).statusCode(404);
        Counter.enterprise(Enterprises.next()).post(accounts, Counter.account()).statusCode(404);
    }

    @Test
    void anAccountInAnotherNameIsRefused() {
        enterprise
                .post(accounts, Forms.with(Counter.account(), "accountName", "另一家公司"))
                .statusCode(422)
                .body("type", equalTo("urn:fourthousand:problem:account-name-differs"))
                .body("violations[0].pointer", equalTo("/accountName"));
    }

    @Test
    void theSameNumberIsRegisteredOnceUntilItIsClosed() {
        var id = register();
        enterprise
                .post(accounts, Counter.account())
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:account-known"));

        enterprise
                .post(accounts + "/" + id + "/closing", Map.of("reason", "更换开户行"))
                .statusCode(200)
                .body("closedAt", notNullValue())
                .body("closingReason", equalTo("更换开户行"));

        enterprise
                .post(accounts + "/" + id + "/closing", Map.of("reason", "再次"))
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:account-closed"));
        var second = register();
        enterprise.get(accounts).body("items.id", contains(id, second));
        given().auth()
                .oauth2(Tokens.of("auditor", Role.AUDITOR))
                .get("/api/registry/v1/history/enterprise-account/" + id)
                .then()
                .body("intact", equalTo(true))
                .body("entries.to", contains("OPEN", "CLOSED"));
    }

    @Test
    void withoutAProfileThereIsNoAccount() {
        var other = Enterprises.next();

        Counter.enterprise(other)
                .post("/" + other + "/accounts", Counter.account())
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"cnaps,10255100001", "cnaps,10255100001X", "accountNumber,1234567", "accountNumber,6222-0200", "bank,''"
    })
    void badFieldsAreToldWithoutRepeatingTheNumber(String field, String value) {
        var told = enterprise
                .post(accounts, Forms.with(Counter.account(), field, value))
                .statusCode(400)
                .contentType(containsString("application/problem+json"))
                .extract()
                .asString();

        assertThat(told).doesNotContain(Counter.NUMBER).doesNotContain("6222-0200");
        enterprise.get(accounts).body("items", equalTo(List.of()));
    }

    @Test
    void withoutAKeyTheServiceDoesNotStart() {
        assertThatThrownBy(() -> new AccountSeal(Optional.empty()))
                .hasMessageContaining("fourthousand.registry.account-key is missing");
    }

    private String register() {
        return enterprise
                .post(accounts, Counter.account())
                .statusCode(201)
                .extract()
                .path("id");
    }
}
