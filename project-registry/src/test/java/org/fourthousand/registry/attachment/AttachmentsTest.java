package org.fourthousand.registry.attachment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of a project: sent, given out, removed. */
@QuarkusTest
class AttachmentsTest {

    @Inject
    TestClock clock;

    private final String uscc = Enterprises.next();
    private String project = "";
    private Folder own = Folder.of("", "");

    @BeforeEach
    void aDraft() {
        clock.set(LocalDate.of(2026, 3, 2));
        project = Desk.enterprise(uscc).register(Forms.good());
        own = Folder.of(Tokens.enterprise(uscc), project);
    }

    @Test
    void aFileComesBackAsItWasSentWithItsHashAndItsChineseName() throws Exception {
        var content = Samples.pdf("x".repeat(3 * Attachment.CHUNK + 7));
        var sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));

        var kept = own.send("ENERGY_REVIEW", "节能审查意见.pdf", Samples.PDF, content)
                .statusCode(201)
                .header("Location", containsString(own.address() + "/"))
                .header("ETag", "\"0\"")
                .body("fileName", equalTo("节能审查意见.pdf"))
                .body("kind", equalTo("ENERGY_REVIEW"))
                .body("mediaType", equalTo(Samples.PDF))
                .body("size", equalTo(content.length))
                .body("sha256", equalTo(sha256))
                .body("scan", equalTo("NOT_SCANNED"))
                .body("scanDetail", equalTo("no scanner is set up"))
                .extract();

        var given = own.get("/" + kept.path("id") + "/content")
                .statusCode(200)
                .header("Content-Type", startsWith(Samples.PDF))
                .header("Content-Length", Integer.toString(content.length))
                .header("ETag", '"' + sha256 + '"')
                .header("Scan-State", "NOT_SCANNED")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"______.pdf\"; filename*=UTF-8''%E8%8A%82%E8%83%BD%E5%AE%A1%E6%9F%A5%E6%84%8F%E8%A7%81.pdf")
                .extract();
        assertThat(given.asByteArray()).isEqualTo(content);
    }

    @Test
    void whoHasItAlreadyIsNotSentItAgain() {
        var id = own.sent();
        String tag = own.get("/" + id + "/content").extract().header("ETag");

        given().auth()
                .oauth2(own.token())
                .header("If-None-Match", tag)
                .get(own.address() + "/" + id + "/content")
                .then()
                .statusCode(304)
                .body(emptyString());
    }

    @Test
    void eachTypeThatIsTakenIsKept() {
        own.send("APPROVAL", "a.pdf", Samples.PDF, Samples.pdf()).statusCode(201);
        own.send("PHOTO", "a.PNG", Samples.PNG, Samples.image("png")).statusCode(201);
        own.send("PHOTO", "a.jpeg", Samples.JPEG, Samples.image("jpg")).statusCode(201);
        own.send("OTHER", "a.docx", Samples.DOCX, Samples.docx()).statusCode(201);
        own.send("OTHER", "a.xlsx", Samples.XLSX, Samples.xlsx()).statusCode(201);

        own.get("").body("items.fileName", contains("a.pdf", "a.PNG", "a.jpeg", "a.docx", "a.xlsx"));
    }

    @Test
    void theSameFileAgainIsTheOneThatIsThere() {
        var content = Samples.pdf();
        var first = own.send("APPROVAL", "a.pdf", Samples.PDF, content)
                .statusCode(201)
                .extract();

        for (var name : List.of("a.pdf", "b.pdf")) {
            own.send("APPROVAL", name, Samples.PDF, content)
                    .statusCode(200)
                    .body("id", equalTo(first.path("id")))
                    .body("fileName", equalTo("a.pdf"))
                    .header("Location", first.header("Location"));
        }

        own.send("OTHER", "a.pdf", Samples.PDF, content).statusCode(201);
        own.get("").body("items", hasSize(2));
    }

    @Test
    void theSameFileSentTwiceAtOnceIsKeptOnce() throws Exception {
        var content = Samples.pdf();

        var answers = sentAtOnce(6, each -> content);

        assertThat(answers).containsOnly(200, 201).containsOnlyOnce(201);
        own.get("").body("items", hasSize(1));
    }

    @Test
    void severalFilesMayBeSentAtOnce() throws Exception {
        assertThat(sentAtOnce(6, each -> Samples.pdf("file " + each))).containsOnly(201);

        own.get("").body("items", hasSize(6));
    }

    private List<Integer> sentAtOnce(int files, IntFunction<byte[]> content) throws Exception {
        var sending = new ArrayList<Callable<Integer>>();
        for (int each = 0; each < files; each++) {
            var name = each + ".pdf";
            var file = content.apply(each);
            sending.add(
                    () -> own.send("OTHER", name, Samples.PDF, file).extract().statusCode());
        }
        var answers = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(files)) {
            for (var sent : pool.invokeAll(sending)) {
                answers.add(sent.get());
            }
        }
        return answers;
    }

    @Test
    void aDraftsFilesAreItsEnterprisesOwnUntilItIsSubmitted() {
        var id = own.sent();
        var county = Folder.of(Tokens.officer(Role.COUNTY_OFFICER, "430204"), project);
        county.get("").statusCode(404);

        Desk.enterprise(uscc).submit(project).statusCode(200);

        for (var reader : List.of(
                Tokens.officer(Role.COUNTY_OFFICER, "430204"),
                Tokens.officer(Role.CITY_OFFICER, "430200"),
                Tokens.of("r", Role.REGISTRY_OFFICER),
                Tokens.of("f", Role.FINANCE_MAKER),
                Tokens.of("a", Role.AUDITOR))) {
            Folder.of(reader, project).get("").body("items.id", contains(id));
            Folder.of(reader, project).get("/" + id + "/content").statusCode(200);
        }
        for (var stranger :
                List.of(Tokens.officer(Role.COUNTY_OFFICER, "430203"), Tokens.enterprise(Enterprises.next()))) {
            Folder.of(stranger, project).get("").statusCode(404);
            Folder.of(stranger, project).get("/" + id).statusCode(404);
            Folder.of(stranger, project).get("/" + id + "/content").statusCode(404);
        }
        Folder.of(Tokens.of("a", Role.ADMINISTRATOR), project).get("").statusCode(403);
    }

    @Test
    void anotherEnterprisesProjectTakesNoFileAndLosesNone() {
        var id = own.sent();
        var other = Folder.of(Tokens.enterprise(Enterprises.next()), project);

        other.send("APPROVAL", "a.pdf", Samples.PDF, Samples.pdf()).statusCode(404);
        other.remove(id).statusCode(404);
        Folder.of(Tokens.of("r", Role.REGISTRY_OFFICER), project)
                .send("APPROVAL", "a.pdf", Samples.PDF, Samples.pdf())
                .statusCode(403);

        own.get("").body("items.id", contains(id));
    }

    @Test
    void aFileOfOneProjectIsNotFoundUnderAnother() {
        var id = own.sent();
        var second = Folder.of(own.token(), Desk.enterprise(uscc).register(Forms.good()));

        second.get("/" + id).statusCode(404);
        second.get("/" + id + "/content").statusCode(404);
        second.remove(id).statusCode(404);
    }

    @Test
    void whatWasHandedInStaysAsItIsUntilItIsReturned() {
        var id = own.sent();
        Desk.enterprise(uscc).submit(project).statusCode(200);

        own.send("APPROVAL", "b.pdf", Samples.PDF, Samples.pdf())
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:illegal-step"));
        own.remove(id).statusCode(409);

        Desk.county().sendBack(project, "缺少环评批复").statusCode(200);
        own.send("MARKET_ACCESS", "环评批复.pdf", Samples.PDF, Samples.pdf()).statusCode(201);
        own.remove(id).statusCode(200).body("removedAt", notNullValue());
    }

    @Test
    void evidenceOfProgressIsSentWhileTheProjectIsBuilt() {
        own.send("PROGRESS_EVIDENCE", "a.pdf", Samples.PDF, Samples.pdf()).statusCode(409);
        var built = Desk.inLibrary(uscc, Forms.good());
        var folder = Folder.of(own.token(), built);

        folder.send("PROGRESS_EVIDENCE", "监理月报.pdf", Samples.PDF, Samples.pdf()).statusCode(201);
        folder.send("APPROVAL", "b.pdf", Samples.PDF, Samples.pdf()).statusCode(409);
    }

    @Test
    void aRemovedFileIsNoLongerGivenOutAndItsRowStays() {
        var kept = own.sent();
        var id = own.sent();

        own.remove(id).statusCode(200).header("ETag", "\"1\"");

        own.remove(id).statusCode(410);
        own.get("").body("items.id", contains(kept));
        own.get("?removed=true").body("items.id", containsInAnyOrder(kept, id));
        own.get("/" + id + "/content")
                .statusCode(410)
                .body("type", equalTo("urn:fourthousand:problem:attachment-removed"));
        given().auth()
                .oauth2(Tokens.of("auditor", Role.AUDITOR))
                .get("/api/registry/v1/history/attachment/" + id)
                .then()
                .body("intact", equalTo(true))
                .body("entries.to", contains("NOT_SCANNED", "REMOVED"))
                .body("entries.actorName", contains("enterprise-" + uscc, "enterprise-" + uscc))
                .body("entries[0].why", containsString("sha256 "));
    }

    @Test
    void aListGoesOnWhereItsPageEnded() {
        var first = own.sent();
        var second = own.sent();
        String next =
                own.get("?limit=1").body("items.id", contains(first)).extract().path("next");

        own.get("?limit=1&after=" + next).body("items.id", contains(second)).body("next", equalTo(null));
    }

    @Test
    void withoutAPolicyThatAsksForThemNoFilesAreNeeded() {
        Desk.enterprise(uscc).get("/" + project + "/eligibility").body("admissible", equalTo(true));
        Desk.enterprise(uscc).submit(project).statusCode(200);
    }

    @Test
    void whatTheNoticeAsksForMustBeThereToBeHandedInAndToEnter() {
        requireFrom("2031-02-03", "ENERGY_REVIEW, APPROVAL");
        clock.set(LocalDate.of(2031, 2, 3));
        own.send("APPROVAL", "a.pdf", Samples.PDF, Samples.pdf()).statusCode(201);

        Desk.enterprise(uscc)
                .submit(project)
                .statusCode(422)
                .body("type", equalTo("urn:fourthousand:problem:form-incomplete"))
                .body("violations.message", contains("an attachment is missing: energy-saving review"));
        Desk.enterprise(uscc)
                .get("/" + project + "/eligibility")
                .body("findings.reason", contains("ATTACHMENT_MISSING"))
                .body("findings[0].clause", equalTo("五.1"));

        var id = own.send("ENERGY_REVIEW", "b.pdf", Samples.PDF, Samples.pdf())
                .extract()
                .<String>path("id");
        own.remove(id).statusCode(200);
        Desk.enterprise(uscc).submit(project).statusCode(422);

        own.send("ENERGY_REVIEW", "b.pdf", Samples.PDF, Samples.pdf()).statusCode(201);
        Desk.enterprise(uscc).get("/" + project + "/eligibility").body("admissible", equalTo(true));
        Desk.enterprise(uscc).submit(project).statusCode(200);
    }

    @Test
    void aPolicyThatNamesAKindThereIsNotMakesTheDecisionWait() {
        requireFrom("2032-02-03", "DEED");
        clock.set(LocalDate.of(2032, 2, 3));

        Desk.enterprise(uscc)
                .submit(project)
                .statusCode(503)
                .body("type", equalTo("urn:fourthousand:problem:policy-missing"));
    }

    /** For one day far away, so that no other test is asked for anything. */
    private static void requireFrom(String day, String kinds) {
        var name = "required-attachments";
        Desk.recordParameter(name, kinds, day, "测试");
        Desk.recordParameter(name, "none", LocalDate.parse(day).plusDays(1).toString(), "测试");
    }
}
