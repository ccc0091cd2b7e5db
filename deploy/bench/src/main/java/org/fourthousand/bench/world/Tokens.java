package org.fourthousand.bench.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Access tokens as the realm issues them, signed (RS256) with a key of this run. They outlive every run. */
public final class Tokens {

    private static final long ISSUED = 1_750_000_000L;
    private static final long EXPIRES = 4_000_000_000L;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeyPair keys;

    private Tokens(KeyPair keys) {
        this.keys = keys;
    }

    static Tokens generate() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new Tokens(generator.generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String publicKey() {
        return Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
    }

    /**
     * A token of somebody.
     *
     * @param role as the realm names it
     * @param claims such as {@code uscc} and {@code division}
     */
    public String of(String user, String role, Map<String, String> claims) {
        var payload = new LinkedHashMap<String, Object>();
        payload.put("sub", user);
        payload.put("preferred_username", user);
        payload.put("name", user);
        payload.put("aud", "four-thousand");
        payload.put("iat", ISSUED);
        payload.put("exp", EXPIRES);
        payload.put("realm_access", Map.of("roles", List.of(role)));
        payload.putAll(claims);
        try {
            var content = part(Map.of("alg", "RS256", "typ", "JWT")) + "." + part(payload);
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + "." + encode(signature.sign());
        } catch (GeneralSecurityException | JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String part(Map<String, Object> content) throws JsonProcessingException {
        return encode(JSON.writeValueAsBytes(content));
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
