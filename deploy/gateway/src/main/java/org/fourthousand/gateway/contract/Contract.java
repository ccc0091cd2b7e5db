package org.fourthousand.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The one contract as the build merged it: to be served, and to be asked what an operation demands. */
@Singleton
public class Contract {

    private static final String OPEN = "open";
    private static final String LOGIN = "login";

    private final String json;
    private final String yaml;
    private final PathTree<Map<String, String>> operations = new PathTree<>();
    private int size;

    /** @param folder where on the classpath the build put it */
    Contract(Issuer issuer, @ConfigProperty(name = "fourthousand.contract", defaultValue = "contract") String folder) {
        this.json = read(folder + "/openapi.json")
                .replace(Issuer.LOCAL, issuer.address().toString());
        this.yaml = read(folder + "/openapi.yaml")
                .replace(Issuer.LOCAL, issuer.address().toString());
        try {
            index(JsonMapper.builder().build().readTree(json).path("paths"));
        } catch (IOException notJson) {
            throw new UncheckedIOException("the merged contract is not JSON", notJson);
        }
    }

    /** Whether the contract leaves this operation to everybody; what it does not know is not open. */
    public boolean isOpen(String method, String path) {
        var asked = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        return operations.find(path).map(item -> OPEN.equals(item.get(asked))).orElse(false);
    }

    /** How many operations it has. */
    public int size() {
        return size;
    }

    /** The document as JSON. */
    String json() {
        return json;
    }

    /** The document as YAML. */
    String yaml() {
        return yaml;
    }

    private void index(JsonNode paths) {
        for (var path : paths.properties()) {
            var item = path.getValue().properties().stream()
                    .filter(member -> member.getValue().has("security"))
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey,
                            operation -> operation.getValue().path("security").isEmpty() ? OPEN : LOGIN));
            operations.put(path.getKey(), item);
            size += item.size();
        }
    }

    private static String read(String resource) {
        try (var stream = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the build left out " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(resource, unreadable);
        }
    }
}
