package org.fourthousand.registry.attachment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a scanner says of a file, and what becomes of the file. */
@QuarkusTest
class AntivirusTest {

    private static final String ADDRESS = "fourthousand.antivirus.address";

    @Inject
    TestClock clock;

    @Inject
    Rescanning rescanning;

    private Folder own = Folder.of("", "");

    @BeforeEach
    void aDraft() {
        clock.set(LocalDate.of(2026, 3, 2));
        var uscc = Enterprises.next();
        own = Folder.of(Tokens.enterprise(uscc), Desk.enterprise(uscc).register(Forms.good()));
    }

    @AfterEach
    void noScanner() {
        System.clearProperty(ADDRESS);
    }

    @Test
    void aCleanFileIsMarkedSo() {
        try (var clamd = new Clamd(Clamd.Manner.SCANS)) {
            System.setProperty(ADDRESS, clamd.uri().toString());

            own.send("OTHER", "a.pdf", Samples.PDF, Samples.pdf())
                    .statusCode(201)
                    .body("scan", equalTo("CLEAN"))
                    .body("scanDetail", emptyString());
        }
        String id = own.get("").extract().path("items[0].id");
        own.get("/" + id + "/content").statusCode(200).header("Scan-State", "CLEAN");
    }

    @Test
    void anInfectedFileIsRefusedAndNotKept() {
        try (var clamd = new Clamd(Clamd.Manner.SCANS)) {
            System.setProperty(ADDRESS, clamd.uri().toString());

            own.send("OTHER", "a.pdf", Samples.PDF, Samples.pdf(Samples.eicar()))
                    .statusCode(422)
                    .body("type", equalTo("urn:fourthousand:problem:file-infected"))
                    .body("detail", containsString("Win.Test.EICAR_HDB-1"));
        }
        own.get("?removed=true").body("items", hasSize(0));
    }

    @ParameterizedTest
    @EnumSource(
            value = Clamd.Manner.class,
            names = {"DIES", "FINDS_IT_TOO_LARGE"})
    void aFileIsKeptAndSaysThatItIsNotScannedWhenTheScannerFails(Clamd.Manner manner) {
        try (var clamd = new Clamd(manner)) {
            System.setProperty(ADDRESS, clamd.uri().toString());

            var id = own.send("OTHER", "a.pdf", Samples.PDF, Samples.pdf())
                    .statusCode(201)
                    .body("scan", equalTo("NOT_SCANNED"))
                    .extract()
                    .<String>path("id");

            own.get("/" + id + "/content").statusCode(200);
        }
    }

    @Test
    void whatWasNotScannedIsScannedLaterAndLockedAwayWhenItIsInfected() {
        var infected = own.send("OTHER", "a.pdf", Samples.PDF, Samples.pdf(Samples.eicar()))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var clean = own.sent();
        rescanning.rescan();
        own.get("").body("items.scan", contains("NOT_SCANNED", "NOT_SCANNED"));
        try (var clamd = new Clamd(Clamd.Manner.SCANS)) {
            System.setProperty(ADDRESS, clamd.uri().toString());

            rescanUntilAsked(infected);
        }

        own.get("").body("items.scan", contains("INFECTED", "CLEAN"));
        own.get("/" + clean + "/content").statusCode(200);
        own.get("/" + infected + "/content")
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:attachment-infected"))
                .body("detail", containsString("EICAR"));
        given().auth()
                .oauth2(Tokens.of("auditor", Role.AUDITOR))
                .get("/api/registry/v1/history/attachment/" + infected)
                .then()
                .body("intact", equalTo(true))
                .body("entries.to", contains("NOT_SCANNED", "INFECTED"))
                .body("entries[1].actorId", equalTo("system:rescan"));
    }

    /** Other tests leave files unscanned too, and each run takes a bounded number. */
    private void rescanUntilAsked(String id) {
        for (int run = 0; run < 20; run++) {
            rescanning.rescan();
            if (!"NOT_SCANNED".equals(own.get("/" + id).extract().path("scan"))) {
                return;
            }
        }
    }
}
