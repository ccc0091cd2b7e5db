package org.fourthousand.kit.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.fourthousand.testkit.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class IdempotencyTest {

    private final String token = Tokens.enterprise("idempotency-" + UUID.randomUUID());

    @Test
    void theSameKeyAndBodyAnswersTheStoredResponse() {
        var first = write("key-1", "{\"text\":\"a\"}");

        var second = write("key-1", "{\"text\":\"a\"}");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        notes().body("items", hasSize(1));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        write("key-2", "{\"text\":\"a\"}");

        write("key-2", "{\"text\":\"b\"}")
                .then()
                .statusCode(422)
                .contentType(containsString("application/problem+json"))
                .body("type", equalTo("urn:fourthousand:problem:idempotency-key-reused"));
        notes().body("items", hasSize(1));
    }

    @Test
    void aRequestWithoutAKeyIsTold() {
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body("{\"text\":\"a\"}")
                .post("/api/sample/v1/notes")
                .then()
                .statusCode(400)
                .body("violations[0].pointer", equalTo("#header/Idempotency-Key"));
    }

    @Test
    void theContractSaysWhichOperationsTakeAKey() {
        given().accept(ContentType.JSON)
                .queryParam("format", "JSON")
                .get("/q/openapi")
                .then()
                .body("paths.'/api/sample/v1/notes'.post.parameters.name", equalTo(List.of("Idempotency-Key")))
                .body("paths.'/api/sample/v1/notes'.post.parameters[0].required", equalTo(true))
                .body("paths.'/api/sample/v1/notes'.post.parameters[0].schema.maxLength", equalTo(200))
                .body("paths.'/api/sample/v1/notes/{id}'.put.parameters.name", not(hasItem("Idempotency-Key")));
    }

    @Test
    void aRefusedRequestDoesNotUseUpItsKey() {
        write("key-3", "{\"text\":\"\"}").then().statusCode(400);

        write("key-3", "{\"text\":\"now it is valid\"}").then().statusCode(201);
    }

    @Test
    void twentyRequestsAtOnceWithOneKeyHaveOneEffect() throws InterruptedException, ExecutionException {
        try (var pool = Executors.newFixedThreadPool(20)) {
            var requests = IntStream.range(0, 20)
                    .<Callable<Response>>mapToObj(number -> () -> write("key-4", "{\"text\":\"a\"}"))
                    .toList();
            for (Future<Response> answer : pool.invokeAll(requests)) {
                assertThat(answer.get().statusCode()).isEqualTo(201);
            }
        }

        notes().body("items", hasSize(1));
    }

    @Test
    void aKeyBelongsToItsCaller() {
        var others = Tokens.enterprise("other-" + UUID.randomUUID());
        var mine = write("key-5", "{\"text\":\"a\"}");

        var theirs = given().auth()
                .oauth2(others)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", "key-5")
                .body("{\"text\":\"a\"}")
                .post("/api/sample/v1/notes");

        assertThat(List.of(mine.header("Location"))).doesNotContain(theirs.header("Location"));
    }

    private Response write(String key, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/sample/v1/notes");
    }

    private io.restassured.response.ValidatableResponse notes() {
        return given().auth().oauth2(token).get("/api/sample/v1/notes").then().statusCode(200);
    }
}
