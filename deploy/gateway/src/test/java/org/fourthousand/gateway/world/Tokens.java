package org.fourthousand.gateway.world;

import io.smallrye.jwt.build.Jwt;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Access tokens as the realm issues them, good ones and others, signed with the key of this run or with another. */
public final class Tokens {

    private static final String AUDIENCE = "four-thousand";
    private static final KeyPair REALM = keyPair();
    private static final KeyPair STRANGER = keyPair();

    private Tokens() {}

    /** What an enterprise would carry. */
    public static String good() {
        return signed(REALM, AUDIENCE, Instant.now().plus(Duration.ofMinutes(10)));
    }

    /** One that was good an hour ago. */
    public static String expired() {
        return signed(REALM, AUDIENCE, Instant.now().minus(Duration.ofHours(1)));
    }

    /** One that the realm issued for another system. */
    public static String forOthers() {
        return signed(REALM, "payroll", Instant.now().plus(Duration.ofMinutes(10)));
    }

    /** One that somebody else signed. */
    public static String forged() {
        return signed(STRANGER, AUDIENCE, Instant.now().plus(Duration.ofMinutes(10)));
    }

    /** One that nobody signed. */
    public static String unsigned() {
        var parts = good().split("\\.", -1);
        return base64("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + parts[1] + ".";
    }

    /** A good one with another content under the old signature. */
    public static String altered() {
        var parts = good().split("\\.", -1);
        var content = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        return parts[0] + "." + base64(content.replace("enterprise", "administrator")) + "." + parts[2];
    }

    static Map<String, String> configuration() {
        return Map.of(
                "quarkus.oidc.public-key",
                Base64.getEncoder().encodeToString(REALM.getPublic().getEncoded()),
                "quarkus.oidc.auth-server-url",
                "");
    }

    private static String signed(KeyPair key, String audience, Instant expiresAt) {
        return Jwt.claims()
                .subject("11111111-2222-3333-4444-555555555555")
                .preferredUserName("enterprise-demo")
                .audience(audience)
                .issuedAt(expiresAt.minus(Duration.ofMinutes(15)))
                .expiresAt(expiresAt)
                .claim("realm_access", Map.of("roles", List.of("enterprise")))
                .sign(key.getPrivate());
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static KeyPair keyPair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
