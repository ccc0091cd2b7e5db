package org.fourthousand.registry.attachment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.registry.Database;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files of a draft: there before the project is, and the project's from the moment it is registered. */
@QuarkusTest
class DraftAttachmentsTest {

    private static final String DRAFTS = "/api/registry/v1/drafts";

    @Inject
    TestClock clock;

    @Inject
    Database database;

    private final String uscc = Enterprises.next();
    private final Desk enterprise = Desk.enterprise(uscc);
    private String draft = "";
    private Folder own = Folder.of("", "");

    @BeforeEach
    void aDraft() {
        clock.set(LocalDate.of(2026, 3, 2));
        draft = begun(null, Forms.good());
        own = Folder.ofDraft(Tokens.enterprise(uscc), draft);
    }

    @Test
    void aFileSentToTheDraftIsTheProjectsOnceItIsRegistered() {
        var content = Samples.pdf();
        String id = own.send("APPROVAL", "备案证明.pdf", Samples.PDF, content)
                .statusCode(201)
                .header("Location", containsString(own.address() + "/"))
                .body("draftId", equalTo(draft))
                .body("projectId", nullValue())
                .extract()
                .path("id");
        own.get("").body("items.id", contains(id)).body("items.scan", contains("NOT_SCANNED"));
        assertThat(own.get("/" + id + "/content").statusCode(200).extract().asByteArray())
                .isEqualTo(content);

        var project = registered();

        var folder = Folder.of(own.token(), project);
        folder.get("").body("items.id", contains(id)).body("items.projectId", contains(project));
        assertThat(folder.get("/" + id + "/content").extract().asByteArray()).isEqualTo(content);
        own.get("").statusCode(200).body("items", hasSize(0));
        own.get("/" + id).statusCode(404);
        given().auth()
                .oauth2(Tokens.of("auditor", Role.AUDITOR))
                .get("/api/registry/v1/history/attachment/" + id)
                .then()
                .body("intact", equalTo(true))
                .body("entries[0].why", containsString("draft " + draft))
                .body("entries[1].why", containsString("project " + project));
    }

    @Test
    void aDraftThatCannotBeRegisteredKeepsItsFiles() {
        draft = begun(null, Map.of("name", "半份申报表"));
        own = Folder.ofDraft(Tokens.enterprise(uscc), draft);
        var id = own.sent();

        apply().statusCode(422);

        own.get("").body("items.id", contains(id));
    }

    @Test
    void aRemovedFileStaysBehind() {
        var removed = own.sent();
        var id = own.sent();
        own.remove(removed).statusCode(200);

        var folder = Folder.of(own.token(), registered());

        folder.get("?removed=true").body("items.id", contains(id));
        own.get("?removed=true").body("items.id", contains(removed));
    }

    @Test
    void theFilesOfACorrectionComeToTheProjectWithIt() {
        var project = enterprise.register(Forms.good());
        var folder = Folder.of(own.token(), project);
        var content = Samples.pdf();
        String there =
                folder.send("APPROVAL", "a.pdf", Samples.PDF, content).extract().path("id");
        enterprise.submit(project).statusCode(200);
        Desk.county().sendBack(project, "缺少环评批复").statusCode(200);
        draft = begun(project, null);
        own = Folder.ofDraft(Tokens.enterprise(uscc), draft);
        String missing = own.send("MARKET_ACCESS", "环评批复.pdf", Samples.PDF, Samples.pdf())
                .statusCode(201)
                .extract()
                .path("id");
        String twice = own.send("APPROVAL", "b.pdf", Samples.PDF, content)
                .statusCode(201)
                .extract()
                .path("id");
        folder.get("").body("items.id", contains(there));

        apply().statusCode(201);

        folder.get("").body("items.id", contains(there, missing));
        own.get("").body("items.id", contains(twice));
        var elsewhere = enterprise.register(Forms.good());
        assertRefused(itself(), "update attachment set project_id = '%s' where id = '%s'".formatted(elsewhere, twice));
    }

    @Test
    void aProjectHasAtMostAHundredFilesWhereverTheyCameFrom() {
        var project = enterprise.register(Forms.good());
        var folder = Folder.of(own.token(), project);
        for (int each = 0; each < 100; each++) {
            folder.sent();
        }
        folder.send("OTHER", "a.pdf", Samples.PDF, Samples.pdf())
                .statusCode(409)
                .body("type", endsWith("attachments-full"));
        enterprise.submit(project).statusCode(200);
        Desk.county().sendBack(project, "缺少环评批复").statusCode(200);
        draft = begun(project, null);
        own = Folder.ofDraft(Tokens.enterprise(uscc), draft);
        var id = own.sent();

        apply().statusCode(409).body("type", endsWith("attachments-full"));

        own.get("").body("items.id", contains(id));
    }

    @Test
    void whatIsClosedTakesNoFileAndShowsThoseItHas() {
        var id = own.sent();
        enterprise.as().delete(DRAFTS + "/" + draft).then().statusCode(204);

        own.send("OTHER", "a.pdf", Samples.PDF, Samples.pdf()).statusCode(409).body("type", endsWith("draft-closed"));
        own.remove(id).statusCode(409);
        own.get("").body("items.id", contains(id));
        own.get("/" + id + "/content").statusCode(200);
    }

    @Test
    void proofsOfWhatIsBuiltAreNotForADraft() {
        own.send("PROGRESS_EVIDENCE", "a.pdf", Samples.PDF, Samples.pdf())
                .statusCode(409)
                .body("type", endsWith("not-for-a-draft"));
    }

    @Test
    void aDraftOfAnotherEnterpriseTakesNoFileAndShowsNone() {
        var id = own.sent();
        var other = Folder.ofDraft(Tokens.enterprise(Enterprises.next()), draft);

        other.send("APPROVAL", "a.pdf", Samples.PDF, Samples.pdf()).statusCode(404);
        other.get("").statusCode(404);
        other.get("/" + id).statusCode(404);
        other.get("/" + id + "/content").statusCode(404);
        other.remove(id).statusCode(404);
        Folder.ofDraft(Tokens.officer(Role.COUNTY_OFFICER, "430204"), draft)
                .get("")
                .statusCode(403);
        Folder.ofDraft(Tokens.of("a", Role.AUDITOR), draft).get("").body("items.id", contains(id));
        own.get("").body("items.id", contains(id));
    }

    @Test
    void theDatabaseShowsTheFilesOfADraftToWhoSeesTheDraft() {
        var id = own.sent();
        var files = "select count(*) from attachment a join attachment_chunk c on c.attachment_id = a.id where a.id = '"
                + id + "'";

        for (var caller : new Caller[] {itself(), Database.person(Role.AUDITOR), Caller.system("test")}) {
            assertThat(database.count(caller, files)).as(caller.userId()).isEqualTo(1);
        }
        for (var caller : new Caller[] {
            Database.enterprise(Enterprises.next()),
            Database.officer(Role.COUNTY_OFFICER, "430204"),
            Database.person(Role.REGISTRY_OFFICER)
        }) {
            assertThat(database.count(caller, files)).as(caller.userId()).isZero();
        }
    }

    @Test
    void theDatabaseLetsAFileGoOnlyWhereItsDraftWent() {
        var moved = "update attachment set project_id = '%s' where id = '%s'";
        var elsewhere = enterprise.register(Forms.good());
        var staying = own.sent();
        assertRefused(itself(), moved.formatted(elsewhere, staying));
        own.remove(staying).statusCode(200);
        var content = Samples.pdf();
        var id = own.send("OTHER", "a.pdf", Samples.PDF, content).extract().<String>path("id");

        var project = registered();

        assertRefused(itself(), moved.formatted(elsewhere, id));
        assertThat(database.attempt(itself(), moved.formatted(project, staying)))
                .isZero();
        assertThat(database.attempt(Database.enterprise(Enterprises.next()), moved.formatted(project, id)))
                .isZero();
        assertRefused(itself(), "update attachment set project_id = null where id = '%s'".formatted(id));
    }

    private Caller itself() {
        return Database.enterprise(uscc);
    }

    private void assertRefused(Caller caller, String change) {
        assertThatThrownBy(() -> database.attempt(caller, change)).hasMessageContaining("row-level security");
    }

    private String registered() {
        var location = apply().statusCode(201).extract().header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private ValidatableResponse apply() {
        return enterprise
                .as()
                .header("Idempotency-Key", UUID.randomUUID())
                .post(DRAFTS + "/" + draft + "/project")
                .then();
    }

    private String begun(@Nullable String project, @Nullable Map<String, Object> form) {
        var begun = new HashMap<String, Object>();
        begun.put("project", project);
        begun.put("form", form);
        return enterprise
                .as()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(begun)
                .post(DRAFTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
