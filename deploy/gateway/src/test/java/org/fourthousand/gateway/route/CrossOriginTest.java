package org.fourthousand.gateway.route;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import org.fourthousand.gateway.world.GatewayTest;
import org.fourthousand.gateway.world.Tokens;
import org.junit.jupiter.api.Test;

@GatewayTest
class CrossOriginTest {

    private static final String PROJECTS = "/api/registry/v1/projects";

    @Test
    void the_portal_may_ask_from_its_own_origin() {
        given().header("Origin", "https://portal.example.org")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,idempotency-key")
                .options(PROJECTS)
                .then()
                .statusCode(200)
                .header("Access-Control-Allow-Origin", equalTo("https://portal.example.org"))
                .header("Access-Control-Allow-Methods", containsString("POST"))
                .header("Access-Control-Allow-Headers", containsString("Idempotency-Key"))
                .header("Access-Control-Allow-Credentials", equalTo("false"));

        given().header("Origin", "https://portal.example.org")
                .header("Authorization", "Bearer " + Tokens.good())
                .get(PROJECTS)
                .then()
                .statusCode(200)
                .header("Access-Control-Expose-Headers", containsString("ETag"));
    }

    @Test
    void others_may_not() {
        given().header("Origin", "https://evil.example.org")
                .header("Access-Control-Request-Method", "POST")
                .options(PROJECTS)
                .then()
                .statusCode(403)
                .header("Access-Control-Allow-Origin", nullValue());
    }
}
