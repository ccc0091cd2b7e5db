package org.fourthousand.local.client;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fourthousand.local.failure.SuiteFailure;
import org.fourthousand.local.keycloak.DemoAccount;
import org.fourthousand.local.keycloak.RealmFile;

/** Tokens of the demo accounts, from Keycloak with user name and password, kept until shortly before they expire. */
final class Tokens {

    private static final Duration BEFORE_EXPIRY = Duration.ofSeconds(20);

    private final HttpClient http;
    private final ObjectMapper json;
    private final URI endpoint;
    private final RealmFile.LoginClient client;
    private final Map<String, DemoAccount> accounts;
    private final InstantSource time;
    private final Map<String, Token> kept = new ConcurrentHashMap<>();

    /** @param time real time: Keycloak's clock is never moved */
    Tokens(HttpClient http, ObjectMapper json, URI issuer, RealmFile realm, InstantSource time) {
        this.http = http;
        this.json = json;
        this.endpoint = URI.create(issuer + "/protocol/openid-connect/token");
        this.client = realm.loginClient();
        this.accounts = realm.accounts().stream().collect(Collectors.toMap(DemoAccount::username, Function.identity()));
        this.time = time;
    }

    /** A token of this account that is good for some seconds at least. */
    String of(String account) {
        return kept.compute(account, (name, token) -> token != null && token.goodAt(time.instant()) ? token : ask(name))
                .value();
    }

    private Token ask(String account) {
        var known = accounts.get(account);
        if (known == null) {
            throw new IllegalArgumentException("there is no demo account " + account);
        }
        var form = form(Map.of(
                "grant_type", "password",
                "client_id", client.id(),
                "client_secret", client.secret(),
                "username", known.username(),
                "password", known.password(),
                "scope", "openid"));
        var request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(30))
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            var body = json.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new SuiteFailure(
                        "Keycloak gives %s no token: %d %s".formatted(account, response.statusCode(), body),
                        "See that the account is in the realm file; start with --fresh to take it over anew.");
            }
            var lives = Duration.ofSeconds(body.path("expires_in").asLong()).minus(BEFORE_EXPIRY);
            return new Token(body.path("access_token").asText(), time.instant().plus(lives));
        } catch (IOException unreachable) {
            throw new SuiteFailure(
                    "Keycloak does not answer at " + endpoint + ": " + unreachable.getMessage(),
                    "See deploy/suite status.",
                    unreachable);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for a token", asked);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().isEmpty())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private record Token(String value, Instant until) {
        boolean goodAt(Instant now) {
            return now.isBefore(until);
        }
    }
}
