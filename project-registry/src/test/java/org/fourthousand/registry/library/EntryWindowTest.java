package org.fourthousand.registry.library;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A hard deadline per year (申报、入库截止), as the year's notice sets it. Its months are no other test's. */
@QuarkusTest
class EntryWindowTest {

    @Inject
    TestClock clock;

    private final String uscc = Enterprises.next();

    @BeforeEach
    void theNoticesOf2015() {
        notice("submission-window", "2015-06-08/2015-07-20", "2015-06-01");
        notice("entry-window", "2015-08-01/2015-08-31", "2015-06-01");
        notice("submission-window", "the autumn", "2015-09-01");
        notice("submission-window", "none", "2015-11-01");
        notice("entry-window", "none", "2015-11-01");
    }

    @AfterEach
    void backToAnOpenYear() {
        clock.set(LocalDate.of(2026, 3, 2));
    }

    @Test
    void aSubmissionAfterTheDeadlineIsRefusedWithItsDaysAndClause() {
        clock.set(LocalDate.of(2015, 7, 21));
        var id = Desk.enterprise(uscc).register(form());

        Desk.enterprise(uscc)
                .submit(id)
                .statusCode(409)
                .body("type", endsWith("outside-window"))
                .body("detail", equalTo("It is open from 2015-06-08 to 2015-07-20; today is 2015-07-21."))
                .body("violations.clause", contains("五.1"))
                .body("violations.message", hasItem(containsString("湘经信〔2015〕1号")));

        Desk.enterprise(uscc).read(id).body("stage", equalTo("DRAFT"));
    }

    @Test
    void bothDaysCount() {
        for (var day : new LocalDate[] {LocalDate.of(2015, 6, 8), LocalDate.of(2015, 7, 20)}) {
            clock.set(day);
            var id = Desk.enterprise(uscc).register(form());
            Desk.enterprise(uscc).submit(id).statusCode(200);
        }
        clock.set(LocalDate.of(2015, 6, 7));
        var early = Desk.enterprise(uscc).register(form());
        Desk.enterprise(uscc).submit(early).statusCode(409);
    }

    @Test
    void aCorrectionThatWasAskedForIsNotLate() {
        clock.set(LocalDate.of(2015, 7, 20));
        var id = Desk.enterprise(uscc).register(form());
        Desk.enterprise(uscc).submit(id).statusCode(200);
        Desk.county().sendBack(id, "缺少附件").statusCode(200);
        clock.set(LocalDate.of(2015, 7, 22));

        Desk.enterprise(uscc).submit(id).statusCode(200);
    }

    @Test
    void anEntryOutsideItsWindowIsRefused() {
        clock.set(LocalDate.of(2015, 7, 20));
        var id = Desk.formChecked(uscc, form());
        Desk.registry().enter(id).statusCode(409).body("type", endsWith("outside-window"));

        clock.set(LocalDate.of(2015, 8, 1));

        Desk.registry().enter(id).statusCode(200);
    }

    @Test
    void aWindowThatCannotBeReadLetsNothingIn() {
        clock.set(LocalDate.of(2015, 9, 1));
        var id = Desk.enterprise(uscc).register(form());

        Desk.enterprise(uscc).submit(id).statusCode(503).body("type", endsWith("policy-missing"));
    }

    @Test
    void withoutANoticeNothingIsClosed() {
        clock.set(LocalDate.of(2015, 11, 2));
        Desk.inLibrary(uscc, form());
    }

    private static Map<String, Object> form() {
        return Forms.with("constructionStart", "2014-01-01");
    }

    private static void notice(String name, String value, String from) {
        given().auth()
                .oauth2(Tokens.of("administrator", Role.ADMINISTRATOR))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("name", name, "value", value, "effectiveFrom", from, "source", "湘经信〔2015〕1号"))
                .post("/api/registry/v1/policy-parameters")
                .then()
                .statusCode(oneOf(201, 409));
    }
}
