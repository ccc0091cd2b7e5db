package org.fourthousand.notification;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.testkit.Tokens;

/** One person at a desk, in words of the domain. */
public final class Desk {

    private static final String BASE = "/api/notification/v1/";

    private final String token;

    private Desk(String token) {
        this.token = token;
    }

    public static Desk of(String token) {
        return new Desk(token);
    }

    public static Desk person(String name, Role role) {
        return new Desk(Tokens.of(name, role));
    }

    public static Desk administrator() {
        return person("administrator", Role.ADMINISTRATOR);
    }

    public static Desk officer(Role role, String division) {
        return new Desk(Tokens.officer(role, division));
    }

    public static Desk enterprise(Samples sample) {
        return new Desk(Tokens.enterprise(sample.uscc()));
    }

    public ValidatableResponse get(String path) {
        return request().get(BASE + path).then();
    }

    /** A POST with a key of its own. */
    public ValidatableResponse post(String path, Object body) {
        return keyed().contentType(ContentType.JSON)
                .body(body)
                .post(BASE + path)
                .then();
    }

    public ValidatableResponse post(String path) {
        return keyed().contentType(ContentType.JSON).post(BASE + path).then();
    }

    /** Records where an office is written to, whether or not it was before. */
    public String reach(Role role, String division) {
        var email = role.roleName() + "-" + division + "@office.example.org";
        var path = BASE + "contacts/" + role.roleName() + "/" + division;
        var known = request().get(path);
        var put = request().contentType(ContentType.JSON).body(Map.of("email", email, "name", "值班室"));
        if (known.statusCode() == 200) {
            put.header("If-Match", known.header("ETag"));
        }
        put.put(path).then().statusCode(org.hamcrest.Matchers.oneOf(200, 201));
        return email;
    }

    public RequestSpecification request() {
        return given().auth().oauth2(token);
    }

    private RequestSpecification keyed() {
        return request().header("Idempotency-Key", UUID.randomUUID());
    }
}
