package org.fourthousand.gateway.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import org.fourthousand.gateway.world.GatewayTest;
import org.junit.jupiter.api.Test;

@GatewayTest
class ContractRoutesTest {

    @Test
    void the_contract_is_served_to_everybody_as_json_or_yaml() {
        given().get("/openapi")
                .then()
                .statusCode(200)
                .contentType(containsString("json"))
                .body("openapi", equalTo("3.1.0"));
        given().accept("application/yaml")
                .get("/openapi")
                .then()
                .contentType(containsString("yaml"))
                .body(startsWith("openapi:"));
        given().get("/openapi?format=yaml").then().contentType(containsString("yaml"));
        given().get("/openapi.yaml").then().contentType(containsString("yaml"));
        given().get("/openapi.json").then().contentType(containsString("json"));
    }

    @Test
    void both_forms_say_the_same() throws IOException {
        var json = JsonMapper.builder()
                .build()
                .readTree(given().get("/openapi.json").asByteArray());
        var yaml = new YAMLMapper().readTree(given().get("/openapi.yaml").asByteArray());

        assertThat(yaml).isEqualTo(json);
    }

    @Test
    void it_says_where_this_realm_lets_people_log_in() {
        given().get("/openapi.json")
                .then()
                .body(
                        "components.securitySchemes.keycloak.flows.authorizationCode.tokenUrl",
                        equalTo("https://login.example.org/realms/four-thousand/protocol/openid-connect/token"));
    }

    @Test
    void who_has_it_already_is_told_so() {
        var tag = given().get("/openapi.json").header("ETag");

        given().header("If-None-Match", tag).get("/openapi.json").then().statusCode(304);
    }
}
