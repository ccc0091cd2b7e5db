package org.fourthousand.gateway.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import java.util.stream.Stream;
import org.fourthousand.gateway.world.GatewayTest;
import org.fourthousand.gateway.world.GatewayWorld;
import org.fourthousand.gateway.world.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@GatewayTest
class TokenGateTest {

    private static final String PROTECTED = "/api/registry/v1/projects";

    @BeforeEach
    void nothingArrivedYet() {
        GatewayWorld.registry().forget();
        GatewayWorld.review().forget();
    }

    @Test
    void a_good_token_passes_and_goes_on_to_the_service() {
        var token = Tokens.good();

        given().header("Authorization", "Bearer " + token).get(PROTECTED).then().statusCode(200);

        assertThat(GatewayWorld.registry().last().headers().get("Authorization"))
                .isEqualTo("Bearer " + token);
    }

    @Test
    void no_token_is_a_problem_that_says_how_to_come_in() {
        given().get(PROTECTED)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"four-thousand\""))
                .body("type", equalTo("urn:fourthousand:problem:unauthenticated"))
                .body("title", equalTo("需要登录"));
        assertThat(GatewayWorld.registry().arrived()).isEmpty();
    }

    static Stream<Arguments> badCredentials() {
        return Stream.of(
                Arguments.of(Named.of("expired", "Bearer " + Tokens.expired())),
                Arguments.of(Named.of("of another audience", "Bearer " + Tokens.forOthers())),
                Arguments.of(Named.of("signed by a stranger", "Bearer " + Tokens.forged())),
                Arguments.of(Named.of("unsigned", "Bearer " + Tokens.unsigned())),
                Arguments.of(Named.of("altered", "Bearer " + Tokens.altered())),
                Arguments.of(Named.of("no token at all", "Bearer nonsense")),
                Arguments.of(Named.of("empty", "Bearer ")),
                Arguments.of(Named.of("user name and password", "Basic YTpi")));
    }

    @ParameterizedTest
    @MethodSource("badCredentials")
    void a_bad_token_is_refused_at_the_edge(String authorization) {
        given().header("Authorization", authorization)
                .header("Accept-Language", "en")
                .body("{}")
                .post(PROTECTED)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("invalid_token"))
                .body("title", equalTo("A valid token is needed"))
                .body("detail", not(containsString("xception")));
        assertThat(GatewayWorld.registry().arrived()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/registry/v1/library",
        "HEAD, /api/registry/v1/library",
        "GET, /api/registry/v1/library?limit=5",
        "GET, /api/registry/v1/policy-parameters",
        "GET, /api/review/v1/rounds/7/bundle.json",
    })
    void what_the_contract_leaves_open_needs_no_token(String method, String address) {
        given().urlEncodingEnabled(false).request(method, address).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /api/registry/v1/library",
        "GET, /api/registry/v1/library/7",
        "GET, /api/registry/v1/library/",
        "GET, /api/registry/v1/projects",
        "GET, /api/registry/v1/projects/7",
        "GET, /api/review/v1/rounds/7",
        "GET, /api/review/v1/rounds/7/bundle.json/x",
        "GET, /api/registry/v1/unknown",
        "OPTIONS, /api/registry/v1/library",
        "GET, /api/funding/v1/policy-parameters",
    })
    void everything_else_needs_one_also_what_the_contract_does_not_know(String method, String address) {
        given().request(method, address).then().statusCode(401);
        assertThat(GatewayWorld.registry().arrived()).isEmpty();
        assertThat(GatewayWorld.review().arrived()).isEmpty();
    }
}
