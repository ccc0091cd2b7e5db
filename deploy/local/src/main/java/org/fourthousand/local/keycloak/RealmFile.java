package org.fourthousand.local.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.fourthousand.local.failure.SuiteFailure;

/** The realm as it stands in the repository: its name, its demo accounts, and the client for logging in as one. */
public final class RealmFile {

    private final Path file;
    private final byte[] content;
    private final JsonNode realm;

    private RealmFile(Path file, byte[] content) throws IOException {
        this.file = file;
        this.content = content;
        this.realm = JsonMapper.builder().build().readTree(content);
    }

    /** Reads the file. */
    public static RealmFile read(Path file) {
        try {
            return new RealmFile(file, Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new SuiteFailure(
                    "The realm cannot be read: " + unreadable.getMessage(),
                    "Restore it: git checkout " + file,
                    unreadable);
        }
    }

    /** Where it stands. */
    public Path file() {
        return file;
    }

    /** The realm's name. */
    public String name() {
        return realm.path("realm").asText();
    }

    /** A fingerprint of the content, to notice that it changed. */
    public String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** The file as it is to be imported, with the secret of one client put in. */
    public byte[] withSecret(String client, String secret) {
        var copy = realm.deepCopy();
        elements(copy.path("clients"))
                .filter(each -> each.path("clientId").asText().equals(client))
                .forEach(each -> ((ObjectNode) each).put("secret", secret));
        try {
            return JsonMapper.builder().build().writeValueAsBytes(copy);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Every account that a person can log in as, in the order of the file. */
    public List<DemoAccount> accounts() {
        return elements(realm.path("users"))
                .filter(user -> user.path("credentials").path(0).has("value"))
                .map(RealmFile::account)
                .toList();
    }

    /**
     * The client that takes user name and password for a token.
     *
     * @throws SuiteFailure when the realm has none
     */
    public LoginClient loginClient() {
        return elements(realm.path("clients"))
                .filter(client -> client.path("directAccessGrantsEnabled").asBoolean())
                .findFirst()
                .map(client -> new LoginClient(
                        client.path("clientId").asText(), client.path("secret").asText("")))
                .orElseThrow(() -> new SuiteFailure(
                        "No client of the realm takes user name and password.",
                        "Set directAccessGrantsEnabled for one client in " + file));
    }

    /**
     * A client of the realm.
     *
     * @param id what it is called
     * @param secret empty for a public client
     */
    public record LoginClient(String id, String secret) {}

    private static DemoAccount account(JsonNode user) {
        var attributes = new TreeMap<String, String>();
        user.path("attributes")
                .properties()
                .forEach(attribute -> attributes.put(
                        attribute.getKey(),
                        attribute.getValue().isArray()
                                ? attribute.getValue().path(0).asText()
                                : attribute.getValue().asText()));
        return new DemoAccount(
                user.path("username").asText(),
                user.path("credentials").path(0).path("value").asText(),
                (user.path("lastName").asText("") + user.path("firstName").asText("")).strip(),
                elements(user.path("realmRoles")).map(JsonNode::asText).toList(),
                attributes);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
