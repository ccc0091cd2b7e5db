package org.fourthousand.registry.duplicate;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.registry.Desk;
import org.fourthousand.registry.Enterprises;
import org.fourthousand.registry.Forms;
import org.fourthousand.testkit.TestClock;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same project under another name, enterprise or year: found, decided by an officer, and the decision kept. */
@QuarkusTest
class DuplicatesTest {

    private static final String CANDIDATES = "/api/registry/v1/duplicate-candidates";

    @Inject
    TestClock clock;

    private final String uscc = Enterprises.next();
    private final String another = Enterprises.next();
    private final String title = Words.unique();

    @BeforeEach
    void itIsMarch2026() {
        clock.set(LocalDate.of(2026, 3, 2));
    }

    @Test
    void theSameProjectUnderAnotherNameEnterpriseAndYearIsFoundWhenItIsSubmitted() {
        var first = submitted(uscc, form(title + "制造项目"));

        var second = submitted(another, form("2026年" + title + "(二期)"));

        awaitCandidate(second)
                .body("items", hasSize(1))
                .body("items[0].project.id", equalTo(second))
                .body("items[0].other.id", equalTo(first))
                .body("items[0].other.name", equalTo(title + "制造项目"))
                .body("items[0].similarity", equalTo(85))
                .body("items[0].reasons.kind", contains("NAME", "SAME_PLACE_AND_INVESTMENT"))
                .body("items[0].reasons[0].message", containsString("alike by 100 %"))
                .body("items[0].state", equalTo("UNDECIDED"));
        Desk.registry().get("/" + first + "/duplicate-candidates").body("items.other.id", contains(first));
    }

    @Test
    void theSameInvoiceIsFoundHoweverItIsWritten() {
        var number = "№ 0440-" + UUID.randomUUID();
        var other = Forms.with(form(Words.unique()), "division", "430281");
        var first = submitted(uscc, withInvoice(form(title), number));

        var second =
                submitted(another, withInvoice(other, number.replace("-", "").toUpperCase(Locale.ROOT)));

        awaitCandidate(second)
                .body("items.other.id", contains(first))
                .body("items[0].similarity", equalTo(95))
                .body("items[0].reasons[0].kind", equalTo("SAME_INVOICE"));
    }

    @Test
    void theSameProjectCodeIsFound() {
        var code = "2603-430204-04-01-%06d".formatted(Math.abs(title.hashCode()) % 1_000_000);
        var first = submitted(uscc, Forms.with(form(title), "projectCode", code));

        var second = submitted(another, Forms.with(form(Words.unique()), "projectCode", code));

        awaitCandidate(second).body("items.other.id", hasItem(first)).body("items.similarity", hasItem(100));
    }

    @Test
    void whatLooksLikeOneWaitsForADecisionBeforeItEnters() {
        var first = Desk.inLibrary(uscc, form(title));
        var second = Desk.formChecked(another, form(title + "二期"));

        Desk.registry()
                .post("/" + second + "/entry", Map.of("manualCheck", "已现场核查"))
                .statusCode(422)
                .body("violations.message", contains(startsWith("DUPLICATE_UNDECIDED: 1 projects")))
                .body("violations.clause", contains("五.1、六.3"));
        decide(candidateOf(second), "DIFFERENT", "两家企业各自建设,厂址不同").statusCode(200);

        Desk.registry().enter(second).statusCode(200).body("stage", equalTo("IN_LIBRARY"));
        Desk.registry().read(first).body("stage", equalTo("IN_LIBRARY"));
    }

    @Test
    void whatIsDecidedToBeOneIsRefusedWithTheOthersId() {
        var first = submitted(uscc, form(title));
        var second = Desk.formChecked(another, form(title + "二期"));
        awaitCandidate(second);
        decide(candidateOf(second), "SAME", "同一厂房、同一设备").statusCode(200);

        Desk.registry()
                .enter(second)
                .statusCode(422)
                .body("violations.message", contains(containsString("DUPLICATE: ")))
                .body("violations.message", contains(containsString(first)));
    }

    @Test
    void theOneHandedInFirstIsNotHeldUpByThoseThatCameAfterIt() {
        var first = Desk.formChecked(uscc, form(title));
        var second = submitted(another, form(title));
        awaitCandidate(second);

        Desk.registry().enter(first).statusCode(200);
    }

    @Test
    void aDecisionIsHistoryAndTheLastWordCounts() {
        submitted(uscc, form(title));
        var second = submitted(another, form(title));
        awaitCandidate(second);
        var candidate = candidateOf(second);

        decide(candidate, "SAME", "看似同一项目").statusCode(200).header("ETag", "\"1\"");
        decide(candidate, "DIFFERENT", "现场核实为两个项目")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("state", equalTo("DIFFERENT"))
                .body("decisions.outcome", contains("SAME", "DIFFERENT"))
                .body("decisions.officer", contains("registry-officer", "registry-officer"));
        Desk.of(Tokens.of("auditor", Role.AUDITOR))
                .as()
                .get("/api/registry/v1/history/duplicate-candidate/" + candidate)
                .then()
                .body("intact", equalTo(true))
                .body("entries.to", contains("SAME", "DIFFERENT"))
                .body("entries.from", contains("UNDECIDED", "SAME"));
        Desk.registry()
                .as()
                .header("Idempotency-Key", UUID.randomUUID())
                .header("If-Match", "\"1\"")
                .body(Map.of("outcome", "SAME", "reason", "x"))
                .post(CANDIDATES + "/" + candidate + "/decision")
                .then()
                .statusCode(412);
    }

    @Test
    void differentIsNotAskedAgainUnlessAFormChanges() {
        submitted(uscc, form(title));
        var form = form(title);
        var second = submitted(another, form);
        awaitCandidate(second);
        decide(candidateOf(second), "DIFFERENT", "两个项目").statusCode(200);

        search(second).body("state", contains("DIFFERENT"));
        undecided(second).body("items", empty());

        Desk.county().sendBack(second, "补充设备清单").statusCode(200);
        var etag = Desk.enterprise(another).read(second).extract().header("ETag");
        var changed = Forms.with(form, "equipment", List.of(Forms.equipment("注塑机 " + title, "800000.00")));
        Desk.enterprise(another).revise(second, etag, changed).statusCode(200);
        Desk.enterprise(another).submit(second).statusCode(200);

        Awaitility.await().untilAsserted(() -> undecided(second).body("items", hasSize(1)));
        search(second).body("state", contains("UNDECIDED"));
    }

    @Test
    void sameStaysSameWhateverTheEnterpriseDoesToItsForm() {
        var first = submitted(uscc, form(title));
        var form = form(title);
        var second = submitted(another, form);
        awaitCandidate(second);
        decide(candidateOf(second), "SAME", "同一项目").statusCode(200);
        Desk.county().sendBack(second, "补充").statusCode(200);
        var etag = Desk.enterprise(another).read(second).extract().header("ETag");
        Desk.enterprise(another)
                .revise(second, etag, Forms.with(form, "name", Words.unique()))
                .statusCode(200);
        Desk.enterprise(another).submit(second).statusCode(200);
        search(second);

        Desk.registry()
                .get("/" + second + "/eligibility")
                .body("findings.reason", contains("DUPLICATE"))
                .body("findings[0].message", containsString(first));
    }

    @Test
    void aSupersededCandidateCannotBeDecided() {
        submitted(uscc, form(title));
        var form = form(title);
        var second = submitted(another, form);
        awaitCandidate(second);
        var old = candidateOf(second);
        Desk.county().sendBack(second, "补充").statusCode(200);
        var etag = Desk.enterprise(another).read(second).extract().header("ETag");
        Desk.enterprise(another)
                .revise(second, etag, Forms.with(form, "name", title + "升级版"))
                .statusCode(200);
        Desk.enterprise(another).submit(second).statusCode(200);
        search(second).body("size()", equalTo(1));

        decide(old, "SAME", "x").statusCode(409).body("detail", containsString("newer candidate"));
    }

    @Test
    void anEnterpriseSeesNothingOfAnotherThroughACandidate() {
        var first = submitted(uscc, form(title));
        var second = Desk.formChecked(another, form(title));
        awaitCandidate(second);
        var candidate = candidateOf(second);

        for (var enterprise : new Desk[] {Desk.enterprise(uscc), Desk.enterprise(another)}) {
            enterprise.get("/" + second + "/duplicate-candidates").statusCode(403);
            enterprise.as().get(CANDIDATES).then().statusCode(403);
            enterprise.as().get(CANDIDATES + "/" + candidate).then().statusCode(403);
            enterprise.post("/" + second + "/duplicate-search", null).statusCode(403);
        }
        Desk.county().as().get(CANDIDATES).then().statusCode(403);
        Desk.enterprise(another)
                .get("/" + second + "/eligibility")
                .body("findings.reason", contains("DUPLICATE_UNDECIDED"))
                .body("findings[0].message", not(containsString(first)))
                .body("findings[0].message", not(containsString(title)));
        Desk.enterprise(uscc).get("/" + first + "/eligibility").body("findings", empty());
    }

    @Test
    void candidatesAreListedByStateAndSimilarityPageByPage() {
        submitted(uscc, form(title));
        submitted(another, form(title));
        var third = submitted(Enterprises.next(), form(title));
        Awaitility.await()
                .untilAsserted(() -> Desk.registry()
                        .get("/" + third + "/duplicate-candidates?least=80")
                        .body("items", hasSize(2))
                        .body("items.similarity", hasItem(greaterThanOrEqualTo(80))));

        var first = Desk.registry().get("/" + third + "/duplicate-candidates?limit=1&state=UNDECIDED");
        Desk.registry()
                .get("/" + third + "/duplicate-candidates?limit=1&after="
                        + first.extract().path("next"))
                .body("items", hasSize(1))
                .body("items[0].id", not(equalTo(first.extract().path("items[0].id"))));
        Desk.registry().get("/" + third + "/duplicate-candidates?state=SAME").body("items", empty());
        Desk.registry().as().get(CANDIDATES + "?least=101").then().statusCode(400);
        Desk.registry().as().get(CANDIDATES + "?state=MAYBE").then().statusCode(400);
    }

    @Test
    void badDecisionsAreTold() {
        var unknown = UUID.randomUUID().toString();
        for (var body : new Object[] {
            "{}",
            Map.of("outcome", "SAME"),
            Map.of("outcome", "MAYBE", "reason", "x"),
            Map.of("outcome", "SAME", "reason", " ")
        }) {
            Desk.registry()
                    .as()
                    .header("Idempotency-Key", UUID.randomUUID())
                    .body(body)
                    .post(CANDIDATES + "/" + unknown + "/decision")
                    .then()
                    .statusCode(400);
        }
        decide(unknown, "SAME", "x").statusCode(404).body("type", endsWith("not-found"));
    }

    /** A form of which only place and investment are like those of other tests. */
    private static Map<String, Object> form(String name) {
        var form = Forms.with("name", name);
        return Forms.with(form, "equipment", List.of(Forms.equipment("设备 " + UUID.randomUUID(), "800000.00")));
    }

    private static Map<String, Object> withInvoice(Map<String, Object> form, String number) {
        return Forms.with(
                form,
                "equipment",
                List.of(Map.of("name", "加工中心 " + UUID.randomUUID(), "amount", "800000.00", "invoiceNumber", number)));
    }

    private static String submitted(String uscc, Map<String, Object> form) {
        var id = Desk.enterprise(uscc).register(form);
        Desk.enterprise(uscc).submit(id).statusCode(200);
        return id;
    }

    private static ValidatableResponse awaitCandidate(String project) {
        Awaitility.await("candidates of " + project)
                .until(() -> !Desk.registry()
                        .get("/" + project + "/duplicate-candidates")
                        .extract()
                        .<List<Object>>path("items")
                        .isEmpty());
        return Desk.registry().get("/" + project + "/duplicate-candidates").statusCode(200);
    }

    private static String candidateOf(String project) {
        return Desk.registry()
                .get("/" + project + "/duplicate-candidates")
                .extract()
                .path("items.find { it.project.id == '%s' }.id".formatted(project));
    }

    private static ValidatableResponse undecided(String project) {
        return Desk.registry().get("/" + project + "/duplicate-candidates?state=UNDECIDED");
    }

    private static ValidatableResponse search(String project) {
        return Desk.registry().post("/" + project + "/duplicate-search", null).statusCode(200);
    }

    private static ValidatableResponse decide(String candidate, String outcome, String reason) {
        return Desk.registry()
                .as()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("outcome", outcome, "reason", reason))
                .post(CANDIDATES + "/" + candidate + "/decision")
                .then();
    }
}
