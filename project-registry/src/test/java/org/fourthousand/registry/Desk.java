package org.fourthousand.registry;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fourthousand.kit.caller.Department;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.testkit.Tokens;
import org.jspecify.annotations.Nullable;

/** One person at a desk of the registry, in words of the domain. */
public final class Desk {

    private static final String PROJECTS = "/api/registry/v1/projects";

    private final String token;

    private Desk(String token) {
        this.token = token;
    }

    public static Desk of(String token) {
        return new Desk(token);
    }

    public static Desk enterprise(String uscc) {
        return new Desk(Tokens.enterprise(uscc));
    }

    /** The industry department of the county of {@link Forms#good()}. */
    public static Desk county() {
        return officer(Role.COUNTY_OFFICER, "430204", Department.INDUSTRY);
    }

    /** The finance department of that county. */
    public static Desk countyFinance() {
        return officer(Role.COUNTY_OFFICER, "430204", Department.FINANCE);
    }

    /** The industry department of its city, Zhuzhou. */
    public static Desk city() {
        return officer(Role.CITY_OFFICER, "430200", Department.INDUSTRY);
    }

    /** The finance department of its city. */
    public static Desk cityFinance() {
        return officer(Role.CITY_OFFICER, "430200", Department.FINANCE);
    }

    /** An officer who signs for a department of a county or city. */
    public static Desk officer(Role role, String division, Department department) {
        if (role == Role.CITY_OFFICER) {
            QuotaNotice.record();
        }
        return new Desk(Tokens.officer(role, division, department));
    }

    /** The administrator, who records parameters. */
    public static Desk administrator() {
        return new Desk(Tokens.of("administrator", Role.ADMINISTRATOR));
    }

    public static Desk registry() {
        return new Desk(Tokens.of("registry-officer", Role.REGISTRY_OFFICER));
    }

    /** Registers a draft and answers its id. */
    public String register(Map<String, Object> form) {
        var location = post("", form).statusCode(201).extract().header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** A POST on a project, with a key of its own. */
    public ValidatableResponse post(String path, @Nullable Object body) {
        var request = as().header("Idempotency-Key", UUID.randomUUID());
        if (body != null) {
            request.body(body);
        }
        return request.post(PROJECTS + path).then();
    }

    public ValidatableResponse submit(String id) {
        return post("/" + id + "/submission", null);
    }

    public ValidatableResponse recommend(String id) {
        return post("/" + id + "/recommendations", Map.of("opinion", "同意推荐"));
    }

    /** Sends it back for these things, each to be handed in. */
    public ValidatableResponse sendBack(String id, String... missing) {
        var items = Arrays.stream(missing)
                .map(words -> Map.of("words", words, "toDo", "请补交"))
                .toList();
        return post("/" + id + "/return", Map.of("missing", items));
    }

    /** Both departments of the good form's county sign. */
    public static void recommendedByCounty(String id) {
        county().recommend(id).statusCode(200);
        countyFinance().recommend(id).statusCode(200).body("stage", equalTo("COUNTY_RECOMMENDED"));
    }

    /** Both departments of its city sign. */
    public static void recommendedByCity(String id) {
        city().recommend(id).statusCode(200);
        cityFinance().recommend(id).statusCode(200).body("stage", equalTo("CITY_RECOMMENDED"));
    }

    /** Records a parameter, as the administrator. */
    public static void recordParameter(String name, String value, String effectiveFrom, String source) {
        var version = Map.of("name", name, "value", value, "effectiveFrom", effectiveFrom, "source", source);
        administrator()
                .as()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(version)
                .post("/api/registry/v1/policy-parameters")
                .then()
                .statusCode(201);
    }

    public ValidatableResponse checkForm(String id) {
        return post("/" + id + "/form-check", Map.of("opinion", "材料齐全"));
    }

    public ValidatableResponse enter(String id) {
        return post("/" + id + "/entry", Map.of());
    }

    public ValidatableResponse step(String id, String step) {
        return post("/" + id + "/" + step, Map.of("reason", "原因"));
    }

    public ValidatableResponse report(String id, Map<String, Object> report) {
        return post("/" + id + "/progress-reports", report);
    }

    public ValidatableResponse read(String id) {
        return get("/" + id);
    }

    public ValidatableResponse get(String path) {
        return as().get(PROJECTS + path).then();
    }

    public ValidatableResponse revise(String id, String ifMatch, Map<String, Object> form) {
        return as().header("If-Match", ifMatch)
                .body(form)
                .put(PROJECTS + "/" + id)
                .then();
    }

    public RequestSpecification as() {
        return given().auth().oauth2(token).contentType(ContentType.JSON).header("Accept-Language", "en");
    }

    /** Everything up to the form check, for a project of the good form's county. */
    public static String formChecked(String uscc, Map<String, Object> form) {
        var id = enterprise(uscc).register(form);
        enterprise(uscc).submit(id).statusCode(200);
        recommendedByCounty(id);
        recommendedByCity(id);
        registry().checkForm(id).statusCode(200);
        return id;
    }

    /** Decides that whatever looks like a project is another one. */
    public static void decideThatNothingIsTheSame(String id) {
        List<String> undecided = registry()
                .post("/" + id + "/duplicate-search", null)
                .statusCode(200)
                .extract()
                .path("findAll { it.state == 'UNDECIDED' && it.similarity >= 75 }.id");
        undecided.forEach(candidate -> registry()
                .as()
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("outcome", "DIFFERENT", "reason", "不同项目"))
                .post("/api/registry/v1/duplicate-candidates/" + candidate + "/decision")
                .then()
                .statusCode(200));
    }

    /** A project in the library. Forms of tests are much alike, so an officer decides that they are different projects. */
    public static String inLibrary(String uscc, Map<String, Object> form) {
        var id = formChecked(uscc, form);
        decideThatNothingIsTheSame(id);
        registry().enter(id).statusCode(200);
        return id;
    }
}
