package org.fourthousand.registry.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.history.HistoryEntry;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Drafts are saved at any time, however incomplete, and never lost. */
@QuarkusTest
class DraftsTest {

    private static final String DRAFTS = "/api/registry/v1/drafts";

    @Inject
    TestClock clock;

    @Inject
    History history;

    private final String uscc = Enterprises.next();
    private final Desk enterprise = Desk.enterprise(uscc);

    @BeforeEach
    void itIsMarch2026() {
        clock.set(LocalDate.of(2026, 3, 2));
    }

    @Test
    void anEmptyFormIsKeptAndToldWhatIsMissing() {
        var begun = begin(Map.of("form", Map.of())).statusCode(201).header("ETag", "\"0\"");

        begun.body("state", equalTo("OPEN"))
                .body("missing.pointer", hasItems("/name", "/totalInvestment", "/secret", "/gates", "/declarations"))
                .body("missing.pointer", not(hasItem("/park")))
                .body("missing.find { it.pointer == '/name' }.nameZh", equalTo("项目名称"))
                .body("missing.find { it.pointer == '/name' }.nameEn", equalTo("Project name"))
                .body("missing.find { it.pointer == '/name' }.message", equalTo("Fill this in."));
        enterprise
                .as()
                .get(begun.extract().header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"");
    }

    @Test
    void whatIsHalfFilledInIsKeptAsItIs() {
        var half = new HashMap<String, Object>();
        half.put("name", "半份申报表");
        half.put("contactEmail", "half@");
        half.put("totalInvestment", "100.00");
        half.put("constructionStart", "2026-05-01");
        half.put("plannedEnd", "2026-01-01");
        half.put("fundingSources", Arrays.asList(Map.of("kind", "OWN_FUNDS"), null));
        half.put("gates", Map.of("energy", Map.of("documentNumber", "湘发改〔2026〕1号")));
        half.put("declarations", Map.of("majorAccidentIn3Years", false));
        half.put("equipment", List.of(Map.of("amount", "5.00")));

        var id = id(begin(Map.of("form", half)).statusCode(201));

        read(id).body("form.name", equalTo("半份申报表"))
                .body("form.contactEmail", equalTo("half@"))
                .body("form.fundingSources[0].kind", equalTo("OWN_FUNDS"))
                .body("form.fundingSources[1]", equalTo(null))
                .body("form.declarations.majorAccidentIn3Years", equalTo(false))
                .body("form.declarations.seriousPollutionIn3Years", equalTo(null))
                .body(
                        "missing.pointer",
                        hasItems(
                                "/contactEmail",
                                "/plannedEnd",
                                "/fundingSources/0/amount",
                                "/fundingSources/1",
                                "/gates/energy/status",
                                "/equipment/0/name"))
                .body("missing.find { it.pointer == '/gates/energy/status' }.nameZh", equalTo("市场准入审查 · 节能评估与审查 · 结论"))
                .body(
                        "missing.find { it.pointer == '/fundingSources/0/amount' }.nameEn",
                        containsString(" · 1 · amount"));
    }

    @Test
    void ofTwoTabsTheLaterIsToldWhatTheEarlierKeptAndNothingIsLost() {
        var id = id(begin(Map.of("form", Map.of("name", "甲", "park", "株洲高新区"))));
        save(id, "\"0\"", Map.of("name", "乙", "park", "株洲高新区")).statusCode(200).header("ETag", "\"1\"");

        var stale = save(id, "\"0\"", Map.of("name", "甲", "contentAndScale", "两条线"));

        stale.statusCode(412)
                .header("ETag", "\"1\"")
                .contentType("application/problem+json")
                .body("type", equalTo("urn:fourthousand:problem:stale"))
                .body("violations.pointer", contains("/name", "/contentAndScale", "/park"))
                .body("violations[0].message", equalTo("Project name: kept is \"乙\", sent was \"甲\"."));
        read(id).header("ETag", "\"1\"").body("form.name", equalTo("乙"));
        save(id, "\"1\"", Map.of("name", "乙", "contentAndScale", "两条线"))
                .statusCode(200)
                .header("ETag", "\"2\"");
        save(id, null, Map.of()).statusCode(428);
        read(id).body("form.contentAndScale", equalTo("两条线"));
    }

    @Test
    void twoTabsThatSaveAtOnceComeOneAfterTheOther() {
        var id = id(begin(Map.of("form", Map.of())));

        var answers = Stream.of("甲", "乙", "丙", "丁")
                .parallel()
                .map(name -> save(id, "\"0\"", Map.of("name", name)).extract())
                .toList();

        assertThat(answers.stream().map(answer -> answer.statusCode())).containsOnlyOnce(200);
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.header("ETag")).isEqualTo("\"1\""));
        read(id).header("ETag", "\"1\"");
    }

    @Test
    void aDraftOfAnotherEnterpriseIsNotFoundAndNotChanged() {
        var id = id(begin(Map.of("form", Map.of("name", "甲"))));
        var other = Desk.enterprise(Enterprises.next());

        other.as().get(DRAFTS + "/" + id).then().statusCode(404);
        other.as()
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "乙"))
                .put(DRAFTS + "/" + id)
                .then()
                .statusCode(404);
        other.as().delete(DRAFTS + "/" + id).then().statusCode(404);
        post(other, "/" + id + "/project", null).statusCode(404);
        other.as().get(DRAFTS).then().body("items", hasSize(0));
        Desk.registry().as().get(DRAFTS + "/" + id).then().statusCode(403);
        var foreign = other.register(Forms.good());
        begin(Map.of("project", foreign)).statusCode(404);

        read(id).header("ETag", "\"0\"").body("form.name", equalTo("甲")).body("state", equalTo("OPEN"));
    }

    @Test
    void theAuditorReadsAndChangesNothing() {
        var id = id(begin(Map.of("form", Map.of("name", "甲"))));
        var auditor = Desk.of(Tokens.of("a", Role.AUDITOR));

        auditor.as().get(DRAFTS + "/" + id).then().statusCode(200).body("form.name", equalTo("甲"));
        auditor.as()
                .header("If-Match", "\"0\"")
                .body(Map.of())
                .put(DRAFTS + "/" + id)
                .then()
                .statusCode(403);
    }

    static Stream<Arguments> whatIsNoForm() {
        return Stream.of(
                Arguments.of(Map.of("colour", "red"), "/colour", "not known"),
                Arguments.of(Map.of("needs", Map.of("water", Map.of())), "/needs/water", "not known"),
                Arguments.of(Map.of("totalInvestment", 5), "/totalInvestment", ""),
                Arguments.of(Map.of("totalInvestment", "12a"), "/totalInvestment", "decimal string"),
                Arguments.of(Map.of("secret", "no"), "/secret", ""),
                Arguments.of(Map.of("division", "110000"), "/division", ""),
                Arguments.of(Map.of("investmentPlan", List.of(Map.of("year", "2026"))), "/investmentPlan/0/year", ""),
                Arguments.of(Map.of("name", "x".repeat(201)), "/name", "200"),
                Arguments.of(Map.of("equipment", Collections.nCopies(501, Map.of("name", "a"))), "/equipment", "500"),
                Arguments.of(
                        Map.of("expectedOutput", Map.of("annualEnergyTce", 1e300)),
                        "/expectedOutput/annualEnergyTce",
                        "numeric"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("whatIsNoForm")
    void anUnknownFieldAWrongTypeOrTooMuchIsRefusedAndNothingChanged(
            Map<String, Object> form, String pointer, String words) {
        var id = id(begin(Map.of("form", Map.of("name", "甲"))));

        save(id, "\"0\"", form)
                .statusCode(400)
                .body("violations.pointer", contains(pointer))
                .body("violations.message", contains(containsString(words)));

        begin(Map.of("form", form)).statusCode(400).body("violations.pointer", contains("/form" + pointer));
        read(id).header("ETag", "\"0\"").body("form.name", equalTo("甲"));
        list("").body("items", hasSize(1));
    }

    @Test
    void aCharacterThatCannotBeKeptOrAFormThatIsMissingIsTold() {
        begin(Map.of("form", Map.of("name", "a\u0000b"))).statusCode(400);
        begin(Map.of()).statusCode(400).body("violations.pointer", contains("/form"));
        enterprise
                .as()
                .header("If-Match", "\"0\"")
                .body("null")
                .put(DRAFTS + "/" + id(begin(Map.of("form", Map.of()))))
                .then()
                .statusCode(400);
    }

    @Test
    void aCompleteDraftBecomesAProject() {
        var form = Forms.good();
        var id = id(begin(Map.of("form", form)).body("missing", hasSize(0)));

        var project = post(enterprise, "/" + id + "/project", null).statusCode(201);

        String projectId = project.extract().path("id");
        assertThat(project.extract().header("Location")).endsWith("/projects/" + projectId);
        enterprise
                .read(projectId)
                .body("stage", equalTo("DRAFT"))
                .body("application.name", equalTo(form.get("name")))
                .body("application.equipment", hasSize(1));
        read(id).body("state", equalTo("APPLIED")).body("project", equalTo(projectId));
        save(id, "\"1\"", Map.of()).statusCode(409).body("type", containsString("draft-closed"));
        post(enterprise, "/" + id + "/project", null).statusCode(409);
        enterprise.submit(projectId).statusCode(200);
        assertThat(history.of("application-draft", UUID.fromString(id)))
                .extracting(HistoryEntry::to)
                .containsExactly("OPEN", "APPLIED");
    }

    @Test
    void anIncompleteDraftIsToldEverythingThatIsMissingAtOnce() {
        var form = Forms.good();
        form.remove("name");
        form.remove("secret");
        form.put("fundingSources", List.of(Forms.source("OTHER", "1.00")));
        var id = id(begin(Map.of("form", form)));

        post(enterprise, "/" + id + "/project", null)
                .statusCode(422)
                .body("type", equalTo("urn:fourthousand:problem:form-incomplete"))
                .body("violations.pointer", contains("/name", "/secret", "/fundingSources"))
                .body("violations[0].message", equalTo("Project name: Fill this in."));

        read(id).body("state", equalTo("OPEN"));
        enterprise.get("").body("items", hasSize(0));
    }

    @Test
    void theCorrectionOfAReturnedProjectIsDrafted() {
        var project = returned();
        var begun = begin(Map.of("project", project)).statusCode(201).body("form.park", equalTo("株洲高新区"));
        var id = id(begun);
        begin(Map.of("project", project)).statusCode(409).body("type", containsString("too-many-drafts"));
        Map<String, Object> form = begun.extract().path("form");
        form.put("park", null);
        save(id, "\"0\"", form).statusCode(200);

        post(enterprise, "/" + id + "/project", null)
                .statusCode(201)
                .body("id", equalTo(project))
                .body("stage", equalTo("RETURNED"));

        enterprise.read(project).body("application.park", equalTo(null));
        enterprise.submit(project).statusCode(200).body("submissions", equalTo(2));
    }

    @Test
    void aCorrectionDoesNotOverwriteWhatWasChangedSinceItWasBegun() {
        var project = returned();
        var id = id(begin(Map.of("project", project)));
        var form = Forms.with("park", null);
        var etag = enterprise.read(project).extract().header("ETag");
        enterprise.revise(project, etag, form).statusCode(200);

        post(enterprise, "/" + id + "/project", null).statusCode(409).body("type", containsString("draft-outdated"));

        enterprise.read(project).body("application.name", equalTo(form.get("name")));
        read(id).body("state", equalTo("OPEN"));
    }

    @Test
    void aProjectInAnOfficesHandsIsNotDraftedAnew() {
        var project = enterprise.register(Forms.good());
        enterprise.submit(project).statusCode(200);

        begin(Map.of("project", project)).statusCode(409).body("type", containsString("illegal-step"));
    }

    @Test
    void aDiscardedDraftIsKept() {
        var id = id(begin(Map.of("form", Map.of("name", "甲"))));
        enterprise
                .as()
                .header("If-Match", "\"7\"")
                .delete(DRAFTS + "/" + id)
                .then()
                .statusCode(412);

        enterprise.as().delete(DRAFTS + "/" + id).then().statusCode(204);

        enterprise.as().delete(DRAFTS + "/" + id).then().statusCode(204);
        read(id).body("state", equalTo("DISCARDED")).body("form.name", equalTo("甲"));
        save(id, "\"1\"", Map.of()).statusCode(409);
        list("").body("items", hasSize(0));
        list("?state=DISCARDED")
                .body("items.id", contains(id))
                .body("items.name", contains("甲"))
                .body("items", everyItem(not(hasKey("form"))));
    }

    @Test
    void anEnterpriseHasABoundedNumberOfOpenDrafts() {
        for (int number = 0; number < Drafting.MOST_OPEN; number++) {
            begin(Map.of("form", Map.of())).statusCode(201);
        }

        begin(Map.of("form", Map.of())).statusCode(409).body("type", containsString("too-many-drafts"));

        String first = list("").extract().path("items[0].id");
        enterprise.as().delete(DRAFTS + "/" + first).then().statusCode(204);
        begin(Map.of("form", Map.of())).statusCode(201);
    }

    private String returned() {
        var id = enterprise.register(Forms.good());
        enterprise.submit(id).statusCode(200);
        Desk.county().sendBack(id, "请更正").statusCode(200);
        return id;
    }

    private ValidatableResponse begin(Map<String, ?> body) {
        return post(enterprise, "", body);
    }

    private static ValidatableResponse post(Desk desk, String path, @Nullable Object body) {
        var request = desk.as().header("Idempotency-Key", UUID.randomUUID());
        if (body != null) {
            request.body(body);
        }
        return request.post(DRAFTS + path).then();
    }

    private static String id(ValidatableResponse answer) {
        return answer.statusCode(201).extract().path("id");
    }

    private ValidatableResponse save(String id, @Nullable String ifMatch, Map<String, Object> form) {
        var request = enterprise.as().body(form);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.put(DRAFTS + "/" + id).then();
    }

    private ValidatableResponse read(String id) {
        return enterprise.as().get(DRAFTS + "/" + id).then().statusCode(200);
    }

    private ValidatableResponse list(String query) {
        return enterprise.as().get(DRAFTS + query).then().statusCode(200);
    }
}
