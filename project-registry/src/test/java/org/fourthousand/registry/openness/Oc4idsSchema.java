package org.fourthousand.registry.openness;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The published schema of OC4IDS 0.9.5, with the formats of dates and addresses asserted. */
final class Oc4idsSchema {

    private static final String BASE = "https://standard.open-contracting.org/infrastructure/schema/0__9__5/";
    private static final Schema PACKAGE = load();

    private Oc4idsSchema() {}

    /** What the schema says against a project package. */
    static List<Error> faults(String projectPackage) {
        return PACKAGE.validate(projectPackage, InputFormat.JSON);
    }

    private static Schema load() {
        var schemas = Map.of(
                BASE + "project-package-schema.json", resource("project-package-schema.json"),
                BASE + "project-schema.json", resource("project-schema.json"));
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_4,
                builder -> builder.schemas(schemas)
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
        return registry.getSchema(SchemaLocation.of(BASE + "project-package-schema.json"));
    }

    private static String resource(String name) {
        try (var stream = Oc4idsSchema.class.getResourceAsStream("/oc4ids/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
