package org.fourthousand.registry.progress;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.registry.Rounds;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProgressReportsTest {

    @Inject
    TestClock clock;

    private final String uscc = Enterprises.next();
    private final Desk enterprise = Desk.enterprise(uscc);

    @BeforeEach
    void itIsMarch2026() {
        clock.set(LocalDate.of(2026, 3, 2));
    }

    @Test
    void onlyAProjectInTheLibraryReports() {
        var id = Desk.formChecked(uscc, Forms.good());

        enterprise
                .report(id, Rounds.progress(2026, 1, "1", "1"))
                .statusCode(409)
                .body("type", endsWith("illegal-step"));
    }

    @Test
    void aQuarterThatHasNotBegunCannotBeReported() {
        var id = Desk.inLibrary(uscc, Forms.good());

        enterprise
                .report(id, Rounds.progress(2026, 2, "1", "1"))
                .statusCode(409)
                .body("type", endsWith("quarter-ahead"));
    }

    @Test
    void aReportedQuarterIsOnlyCorrectedByNamingTheStandingReport() {
        var id = Desk.inLibrary(uscc, Forms.good());
        String first = enterprise
                .report(id, Rounds.progress(2025, 4, "10", "10"))
                .statusCode(201)
                .extract()
                .path("id");

        enterprise
                .report(id, Rounds.progress(2025, 4, "11", "10"))
                .statusCode(409)
                .body("type", endsWith("already-reported"))
                .body("detail", containsString(first));
        correct(id, 2025, 4, UUID.randomUUID().toString())
                .statusCode(409)
                .body("type", endsWith("nothing-to-supersede"));
        correct(id, 2026, 1, first).statusCode(409).body("type", endsWith("nothing-to-supersede"));
        correct(id, 2025, 4, first).statusCode(201);
        correct(id, 2025, 4, first).statusCode(409).body("type", endsWith("nothing-to-supersede"));
        enterprise.get("/" + id + "/progress-reports").body("items", hasSize(2));
    }

    @Test
    void aQuarterReportedManyTimesAtOnceIsReportedOnce() throws Exception {
        var id = Desk.inLibrary(uscc, Forms.good());
        var reports = IntStream.range(0, 4)
                .<Callable<Integer>>mapToObj(number -> () -> enterprise
                        .report(id, Rounds.progress(2025, 4, "10", "10"))
                        .extract()
                        .statusCode())
                .toList();

        try (var pool = Executors.newFixedThreadPool(4)) {
            var created = 0;
            for (var answer : pool.invokeAll(reports)) {
                assertThat(answer.get()).isIn(201, 409);
                created += answer.get() == 201 ? 1 : 0;
            }
            assertThat(created).isEqualTo(1);
        }
    }

    @Test
    void differentQuartersReportedAtOnceLeaveAnIntactHistory() throws Exception {
        var id = Desk.inLibrary(uscc, Forms.good());
        var reports = IntStream.rangeClosed(1, 4)
                .<Callable<Integer>>mapToObj(quarter -> () -> enterprise
                        .report(id, Rounds.progress(2025, quarter, "10", "10"))
                        .extract()
                        .statusCode())
                .toList();

        try (var pool = Executors.newFixedThreadPool(4)) {
            for (var answer : pool.invokeAll(reports)) {
                assertThat(answer.get()).isIn(201, 409);
            }
        }
        given().auth()
                .oauth2(Tokens.of("auditor", Role.AUDITOR))
                .get("/api/registry/v1/history/project/" + id)
                .then()
                .body("intact", equalTo(true));
    }

    @Test
    void onlyItsOwnEnterpriseReports() {
        var id = Desk.inLibrary(uscc, Forms.good());

        Desk.enterprise(Enterprises.next())
                .report(id, Rounds.progress(2025, 4, "10", "10"))
                .statusCode(404);
        Desk.county().report(id, Rounds.progress(2025, 4, "10", "10")).statusCode(403);
        Desk.of(Tokens.of("s", Role.SUPERVISOR))
                .get("/" + id + "/progress-reports")
                .statusCode(200);
    }

    private io.restassured.response.ValidatableResponse correct(String id, int year, int quarter, String supersedes) {
        var correction = Rounds.progress(year, quarter, "9", "9");
        correction.put("supersedes", supersedes);
        return enterprise.report(id, correction);
    }
}
