package org.fourthousand.gateway.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import org.fourthousand.gateway.world.GatewayTest;
import org.fourthousand.gateway.world.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class FailuresTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/nowhere", "/api", "/api/", "/api/payroll/v1/x", "/apiregistry", "/q/nothing", "/docs/nothing"})
    void an_unknown_address_is_a_problem(String address) {
        given().header("Authorization", "Bearer " + Tokens.good())
                .get(address)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:fourthousand:problem:not-found"))
                .body("status", equalTo(404));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN|zh-CN|未找到",
                "en|en|Not found",
                "en-GB,en;q=0.9|en|Not found",
                "fr,en;q=0.5|en|Not found",
                "fr|zh-CN|未找到",
                "en;q=0|zh-CN|未找到",
                "zh;q=0.2,en;q=0.8|en|Not found",
                ";;nonsense;;|zh-CN|未找到",
                "''|zh-CN|未找到",
            })
    void a_problem_speaks_the_language_asked_for_and_chinese_otherwise(String asked, String language, String title) {
        given().header("Accept-Language", asked)
                .get("/nowhere")
                .then()
                .header("Content-Language", equalTo(language))
                .body("title", equalTo(title));
    }
}
