package org.fourthousand.local.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.fourthousand.local.client.GatewayClient;
import org.fourthousand.local.keycloak.KeycloakServer;
import org.fourthousand.local.port.Port;
import org.fourthousand.local.port.Ports;
import org.fourthousand.local.process.Deadline;
import org.fourthousand.local.progress.Progress;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Experts' accounts at a real Keycloak: opened when they join, locked when they leave, with no more rights than that needs. */
class ExpertAccountIT {

    private static final String OFFICER = "review-officer";
    private static final String EXPERTS = "/api/review/v1/experts";
    private static final String PASSWORD = "A-password-4-the-test";

    @TempDir
    static Path state;

    private static @Nullable Suite suite;
    private static @Nullable GatewayClient office;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final UUID expert = UUID.randomUUID();

    @BeforeAll
    static void startWhatItTakes() {
        var options = new SuiteOptions(
                Layout.find(),
                state,
                Ports.free(),
                Set.of(Part.POSTGRES, Part.KAFKA, Part.KEYCLOAK, Part.REVIEW),
                Profile.PROD,
                Clock.systemUTC().instant(),
                true,
                Clock.systemUTC());
        suite = Suite.start(options, Progress.SILENT);
        office = new GatewayClient(suite.ports().http(Port.REVIEW), suite.issuer(), suite.realm(), Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        if (suite != null) {
            suite.close();
        }
    }

    @Test
    void whoJoinsCanLogInAsThatExpertAndWhoLeftCannot() throws Exception {
        join(expert);
        awaitAccount("OPEN");
        var account = givenAPassword(expert);

        var claims = claims(login("expert-" + expert));
        assertThat(claims.path("expert_id").asText()).isEqualTo(expert.toString());
        assertThat(claims.at("/realm_access/roles").toString()).isEqualTo("[\"expert\"]");

        office().post(OFFICER, EXPERTS + "/" + expert + "/departure", Map.of("reason", "退休"));
        awaitAccount("LOCKED");
        assertThat(admin("GET", "/users/" + account, null).path("enabled").asBoolean(true))
                .isFalse();
        assertThat(login("expert-" + expert).statusCode()).isEqualTo(400);
    }

    @Test
    void anAccountThatHasTheExpertsNumberIsTakenOver() throws Exception {
        var first = UUID.fromString("00000000-0000-7000-8000-000000000001");
        join(first);
        Eventually.holds(() -> account(first).equals("OPEN"));

        var found = admin("GET", "/users?q=expert_id:" + first, null);
        assertThat(found).hasSize(1);
        assertThat(found.at("/0/username").asText()).isEqualTo("expert-01");
        assertThat(found.at("/0/email").asText()).isEqualTo(first + "@experts.example.org");
    }

    @Test
    void whileKeycloakIsDownAnExpertJoinsAllTheSameAndGetsTheAccountLater() throws Exception {
        office().get(OFFICER, EXPERTS); // the token is had before
        running().kill(Part.KEYCLOAK);

        join(expert);

        awaitAccount("FAILING");
        awaitAccount("OPEN");
        assertThat(admin("GET", "/users?q=expert_id:" + expert, null)).hasSize(1);
    }

    @Test
    void theServiceMayManageUsersAndNothingElse() throws Exception {
        var form = "grant_type=client_credentials&client_id=" + KeycloakServer.PROVISIONING + "&client_secret="
                + secrets().getProperty(KeycloakServer.PROVISIONING_SECRET);
        var token = json.readTree(form(running().issuer() + "/protocol/openid-connect/token", form)
                        .body())
                .path("access_token")
                .asText();

        for (var forbidden : List.of("/clients", "/events", "/identity-provider/instances")) {
            assertThat(call("GET", adminUrl() + forbidden, token, null).statusCode())
                    .as(forbidden)
                    .isEqualTo(403);
        }
        assertThat(call("GET", adminUrl() + "/users?max=1", token, null).statusCode())
                .isEqualTo(200);
    }

    private static Suite running() {
        return Objects.requireNonNull(suite, "the suite did not start");
    }

    private static GatewayClient office() {
        return Objects.requireNonNull(office, "the suite did not start");
    }

    private void join(UUID id) {
        office().post(
                        OFFICER,
                        EXPERTS,
                        Map.of(
                                "id",
                                id,
                                "name",
                                "测试专家",
                                "email",
                                id + "@experts.example.org",
                                "fields",
                                List.of("C35")));
    }

    private String account(UUID id) {
        return office().get(OFFICER, EXPERTS + "/" + id)
                .body()
                .at("/account/state")
                .asText();
    }

    private void awaitAccount(String wanted) {
        Eventually.holds(() -> account(expert).equals(wanted));
    }

    private String givenAPassword(UUID id) throws Exception {
        var account = admin("GET", "/users?q=expert_id:" + id, null).at("/0/id").asText();
        admin("PUT", "/users/" + account + "/reset-password", Map.of("type", "password", "value", PASSWORD));
        admin("PUT", "/users/" + account, Map.of("requiredActions", List.of()));
        return account;
    }

    private HttpResponse<String> login(String username) throws Exception {
        return form(
                running().issuer() + "/protocol/openid-connect/token",
                "grant_type=password&client_id="
                        + running().realm().loginClient().id() + "&username=" + username + "&password=" + PASSWORD);
    }

    private JsonNode claims(HttpResponse<String> login) throws IOException {
        assertThat(login.statusCode()).as(login.body()).isEqualTo(200);
        var token = json.readTree(login.body()).path("access_token").asText();
        return json.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    /** As the administrator of Keycloak itself. */
    private JsonNode admin(String method, String path, @Nullable Object body) throws Exception {
        var base = running().issuer().toString().replaceFirst("/realms/.*", "");
        var form = "grant_type=password&client_id=admin-cli&username=" + KeycloakServer.ADMINISTRATOR + "&password="
                + URLEncoder.encode(secrets().getProperty(KeycloakServer.ADMINISTRATOR_SECRET), StandardCharsets.UTF_8);
        var token = json.readTree(form(base + "/realms/master/protocol/openid-connect/token", form)
                        .body())
                .path("access_token")
                .asText();
        var answer = call(method, adminUrl() + path, token, body);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
        return json.readTree(answer.body().isEmpty() ? "null" : answer.body());
    }

    private static String adminUrl() {
        return running().issuer().toString().replace("/realms/", "/admin/realms/");
    }

    private HttpResponse<String> form(String url, String form) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> call(String method, String url, String token, @Nullable Object body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(json.writeValueAsString(body)))
                        .build(),
                BodyHandlers.ofString());
    }

    private static Properties secrets() throws IOException {
        var secrets = new Properties();
        try (Reader in = Files.newBufferedReader(running().stateFolder().resolve("secrets.properties"))) {
            secrets.load(in);
        }
        return secrets;
    }

    /** Waits for what happens in the background. */
    private static final class Eventually {

        private Eventually() {}

        static void holds(java.util.function.BooleanSupplier condition) {
            var deadline = Deadline.in(Duration.ofMinutes(3));
            while (!condition.getAsBoolean()) {
                assertThat(deadline.passed()).isFalse();
                Deadline.pause(Duration.ofMillis(500));
            }
        }
    }
}
