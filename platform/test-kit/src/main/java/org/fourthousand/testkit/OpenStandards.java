package org.fourthousand.testkit;

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

/** The published schemas of the standards that open data follows, with the formats of dates and addresses asserted. */
public final class OpenStandards {

    private static final String OC4IDS = "https://standard.open-contracting.org/infrastructure/schema/0__9__5/";
    private static final String GIVING = "https://raw.githubusercontent.com/ThreeSixtyGiving/standard/";

    private OpenStandards() {}

    /** What the schema of OC4IDS 0.9.5 says against a project package. */
    public static List<Error> faultsOfOc4ids(String projectPackage) {
        var schema = load(
                SpecificationVersion.DRAFT_4,
                OC4IDS + "project-package-schema.json",
                Map.of(
                        OC4IDS + "project-package-schema.json", resource("oc4ids/project-package-schema.json"),
                        OC4IDS + "project-schema.json", resource("oc4ids/project-schema.json")));
        return schema.validate(projectPackage, InputFormat.JSON);
    }

    /** What the schema of 360Giving 1.4 says against a package of grants. */
    public static List<Error> faultsOf360Giving(String grantPackage) {
        var schema = load(
                SpecificationVersion.DRAFT_2020_12,
                GIVING + "1.4.3/schema/360-giving-package-schema.json",
                Map.of(
                        GIVING + "1.4.3/schema/360-giving-package-schema.json",
                        resource("360giving/360-giving-package-schema.json"),
                        GIVING + "1.4.2/schema/360-giving-schema.json",
                        resource("360giving/360-giving-schema.json")));
        return schema.validate(grantPackage, InputFormat.JSON);
    }

    private static Schema load(SpecificationVersion dialect, String location, Map<String, String> schemas) {
        var registry = SchemaRegistry.withDefaultDialect(
                dialect,
                builder -> builder.schemas(schemas)
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
        return registry.getSchema(SchemaLocation.of(location));
    }

    private static String resource(String name) {
        try (var stream = OpenStandards.class.getResourceAsStream("/" + name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
