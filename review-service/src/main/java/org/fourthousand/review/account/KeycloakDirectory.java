package org.fourthousand.review.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fourthousand.review.expert.ExpertId;
import org.fourthousand.review.expert.Identity;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak's administration interface, as the client {@code expert-provisioning}, which may manage users and nothing else. A
 * new account belongs to the group {@code experts}, which has the role, and has no password: the expert is given one, or
 * asks for it by mail, and must change it.
 */
@ApplicationScoped
class KeycloakDirectory implements AccountDirectory {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String CLAIM = "expert_id";
    private static final int CREATED = 201;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final ObjectMapper json = new ObjectMapper();
    private final Optional<URI> admin;
    private final Optional<URI> token;
    private final String client;
    private final Optional<String> secret;

    /**
     * @param admin the realm's administration, {@code …/admin/realms/four-thousand}
     * @param token where tokens are given out, {@code …/protocol/openid-connect/token}
     */
    KeycloakDirectory(
            @ConfigProperty(name = "fourthousand.accounts.admin-url") Optional<URI> admin,
            @ConfigProperty(name = "fourthousand.accounts.token-url") Optional<URI> token,
            @ConfigProperty(name = "fourthousand.accounts.client") String client,
            @ConfigProperty(name = "fourthousand.accounts.secret") Optional<String> secret) {
        this.admin = admin;
        this.token = token;
        this.client = client;
        this.secret = secret;
    }

    @Override
    public boolean isThere() {
        return admin.isPresent() && token.isPresent() && secret.isPresent();
    }

    @Override
    public String open(ExpertId expert, Identity identity) throws IOException, InterruptedException {
        var bearer = bearer();
        var known = find(bearer, expert);
        if (known != null) {
            known.put("enabled", true).put("email", identity.email()).put("firstName", identity.name());
            put(bearer, known);
            return known.path("id").asText();
        }
        var account = json.createObjectNode()
                .put("username", "expert-" + expert)
                .put("firstName", identity.name())
                .put("email", identity.email())
                .put("emailVerified", false)
                .put("enabled", true);
        account.putObject("attributes").putArray(CLAIM).add(expert.toString());
        account.putArray("groups").add("/experts");
        account.putArray("requiredActions").add("UPDATE_PASSWORD");
        var created = send(request(bearer, "/users").POST(body(account)), CREATED);
        return created.headers()
                .firstValue("Location")
                .map(location -> location.substring(location.lastIndexOf('/') + 1))
                .orElseThrow(() -> new IOException("Keycloak created an account and did not say which"));
    }

    @Override
    public @Nullable String lock(ExpertId expert) throws IOException, InterruptedException {
        var bearer = bearer();
        var known = find(bearer, expert);
        if (known == null) {
            return null;
        }
        put(bearer, known.put("enabled", false));
        // Whoever is logged in is so no longer
        var id = known.path("id").asText();
        send(request(bearer, "/users/" + id + "/logout").POST(BodyPublishers.noBody()), 204);
        return id;
    }

    private @Nullable ObjectNode find(String bearer, ExpertId expert) throws IOException, InterruptedException {
        var query = URLEncoder.encode(CLAIM + ":" + expert, StandardCharsets.UTF_8);
        var answer = send(request(bearer, "/users?exact=true&max=2&q=" + query).GET(), 200);
        var users = json.readTree(answer.body());
        if (users.size() > 1) {
            throw new IOException("two accounts claim to be expert " + expert + "; remove one");
        }
        return users.isEmpty() ? null : (ObjectNode) users.get(0);
    }

    private void put(String bearer, ObjectNode account) throws IOException, InterruptedException {
        send(request(bearer, "/users/" + account.path("id").asText()).PUT(body(account)), 204);
    }

    private String bearer() throws IOException, InterruptedException {
        var form = "grant_type=client_credentials&client_id=" + client + "&client_secret="
                + URLEncoder.encode(secret.orElseThrow(), StandardCharsets.UTF_8);
        var answer = send(
                HttpRequest.newBuilder(token.orElseThrow())
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)),
                200);
        return json.readTree(answer.body()).path("access_token").asText();
    }

    private HttpRequest.Builder request(String bearer, String path) {
        return HttpRequest.newBuilder(URI.create(admin.orElseThrow() + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json");
    }

    private HttpRequest.BodyPublisher body(JsonNode content) {
        return BodyPublishers.ofString(content.toString());
    }

    /** What Keycloak answers to a refusal may repeat what it was sent; only the status is passed on. */
    private HttpResponse<String> send(HttpRequest.Builder prepared, int expected)
            throws IOException, InterruptedException {
        var request = prepared.build();
        var response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != expected) {
            throw new IOException("%s %s answered %d instead of %d"
                    .formatted(request.method(), request.uri().getPath(), response.statusCode(), expected));
        }
        return response;
    }
}
