package org.fourthousand.gateway.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.fourthousand.gateway.world.GatewayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class ConsoleTest {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/docs"})
    void short_addresses_lead_to_the_console(String address) {
        given().redirects().follow(false).get(address).then().statusCode(302).header("Location", equalTo("/docs/"));
    }

    @Test
    void the_page_and_everything_it_names_loads() {
        var page = given().get("/docs/")
                .then()
                .statusCode(200)
                .contentType(containsString("text/html"))
                .extract()
                .asString();
        var links = LINK.matcher(page).results().map(link -> link.group(1)).collect(Collectors.toList());

        assertThat(links).hasSize(4);
        for (var link : links) {
            given().get(link.startsWith("/") ? link : "/docs/" + link).then().statusCode(200);
        }
    }

    @Test
    void it_reads_the_one_contract_and_logs_in_as_the_portal_with_pkce() {
        var script =
                given().get("/docs/console.js").then().statusCode(200).extract().asString();

        assertThat(script)
                .contains("url: \"/openapi.json\"")
                .contains("clientId: \"portal\"")
                .contains("usePkceWithAuthorizationCodeGrant: true");
        var back = Pattern.compile("origin \\+ \"([^\"]+)\"").matcher(script);
        assertThat(back.find()).isTrue();
        given().get(back.group(1)).then().statusCode(200).body(containsString("oauth2-redirect.js"));
        given().get(back.group(1).replace(".html", ".js")).then().statusCode(200);
    }

    @Test
    void the_page_may_speak_to_the_gateway_and_the_realm_only() {
        given().get("/docs/")
                .then()
                .header("Content-Security-Policy", containsString("connect-src 'self' https://login.example.org"))
                .header("Content-Security-Policy", containsString("script-src 'self';"))
                .header("Cache-Control", equalTo("no-cache"));
    }
}
