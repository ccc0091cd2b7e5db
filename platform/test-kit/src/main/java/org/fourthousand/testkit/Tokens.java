package org.fourthousand.testkit;

import io.smallrye.jwt.build.Jwt;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.fourthousand.kit.caller.Department;
import org.fourthousand.kit.caller.Role;

/**
 * Access tokens as the realm issues them, signed with a key that the service under test trusts for this run. The same
 * claims: {@code realm_access.roles}, {@code uscc}, {@code division}, {@code department}, {@code expert_id}, audience
 * {@code four-thousand}.
 */
public final class Tokens {

    private static final String PRIVATE_KEY = "fourthousand.test.private-key";

    private Tokens() {}

    /** A token of a person with these roles and no further claims. */
    public static String of(String userName, Role... roles) {
        return sign(userName, Map.of(), roles);
    }

    /** A token of an enterprise's account. */
    public static String enterprise(String uscc) {
        return sign("enterprise-" + uscc, Map.of("uscc", uscc), Role.ENTERPRISE);
    }

    /** A token of an officer of a county or city who signs for no department. */
    public static String officer(Role role, String division) {
        return sign(role.roleName() + "-" + division, Map.of("division", division), role);
    }

    /** A token of an officer who signs for a department of a county or city; named as the realm's demo accounts are. */
    public static String officer(Role role, String division, Department department) {
        var name = switch (department) {
            case INDUSTRY -> role.roleName() + "-" + division;
            case FINANCE -> role.roleName() + "-" + division + "-finance";
        };
        return sign(name, Map.of("division", division, "department", department.claim()), role);
    }

    /** A token of an expert. */
    public static String expert(String expertId) {
        return sign("expert-" + expertId, Map.of("expert_id", expertId), Role.EXPERT);
    }

    /** A token with any claims. */
    public static String sign(String userName, Map<String, String> claims, Role... roles) {
        return sign(userName, claims, "four-thousand", Instant.now().plus(Duration.ofMinutes(10)), roles);
    }

    /** A token that should be refused: of another audience, or expired. */
    public static String sign(
            String userName, Map<String, String> claims, String audience, Instant expiresAt, Role... roles) {
        var builder = Jwt.claims()
                .subject(userName)
                .preferredUserName(userName)
                .audience(audience)
                .issuedAt(expiresAt.minus(Duration.ofMinutes(10)))
                .expiresAt(expiresAt)
                .claim("name", userName)
                .claim(
                        "realm_access",
                        Map.of("roles", Stream.of(roles).map(Role::roleName).toList()));
        claims.forEach(builder::claim);
        return builder.sign(privateKey());
    }

    static Map<String, String> configuration() {
        KeyPair pair;
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            pair = generator.generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
        var encoder = Base64.getEncoder();
        return Map.of(
                "quarkus.oidc.public-key",
                encoder.encodeToString(pair.getPublic().getEncoded()),
                PRIVATE_KEY,
                encoder.encodeToString(pair.getPrivate().getEncoded()));
    }

    private static PrivateKey privateKey() {
        var encoded = ConfigProvider.getConfig().getValue(PRIVATE_KEY, String.class);
        try {
            return KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(encoded)));
        } catch (NoSuchAlgorithmException | InvalidKeySpecException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
