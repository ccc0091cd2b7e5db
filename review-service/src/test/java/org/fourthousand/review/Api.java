package org.fourthousand.review;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.testkit.Tokens;
import org.jspecify.annotations.Nullable;

/** The API as its clients call it. */
public final class Api {

    public static final String BASE = "/api/review/v1/";

    private Api() {}

    public static String officer() {
        return Tokens.of("review-officer-1", Role.REVIEW_OFFICER);
    }

    public static String auditor() {
        return Tokens.of("auditor-1", Role.AUDITOR);
    }

    public static String administrator() {
        return Tokens.of("administrator-1", Role.ADMINISTRATOR);
    }

    /** A request of a caller; of the public without a token. */
    public static RequestSpecification as(@Nullable String token) {
        var request = given().contentType(ContentType.JSON).header("Accept-Language", "en");
        return token == null ? request : request.auth().oauth2(token);
    }

    public static Response get(@Nullable String token, String path) {
        return as(token).get(BASE + path);
    }

    /** A command without a body. */
    public static Response post(@Nullable String token, String path) {
        return as(token).header("Idempotency-Key", UUID.randomUUID()).post(BASE + path);
    }

    public static Response post(@Nullable String token, String path, Object body) {
        return as(token).header("Idempotency-Key", UUID.randomUUID()).body(body).post(BASE + path);
    }

    public static Response put(String token, String path, String ifMatch, Object body) {
        return as(token).header("If-Match", ifMatch).body(body).put(BASE + path);
    }
}
