package org.fourthousand.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The committed JSON Schemas are the contract: a record that drifts from its schema fails here. Run the build with
 * {@code -Dschemas.update} to write them anew, and read the difference before committing it.
 */
class EventSchemasTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/org/fourthousand/events/schema");

    private static final SchemaGenerator GENERATOR = generator();

    static Stream<EventType> types() {
        return EventType.all().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theCommittedSchemaIsThatOfTheRecord(EventType type) throws IOException {
        var schema = GENERATOR.generateSchema(type.event());
        var file = SCHEMAS.resolve(type.wireName() + ".json");
        var json = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
        if (System.getProperty("schemas.update") != null) {
            Files.createDirectories(SCHEMAS);
            Files.writeString(file, json);
        }

        assertThat(file).hasContent(json);
    }

    private static SchemaGenerator generator() {
        var builder = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT)
                .with(Option.INLINE_ALL_SCHEMAS)
                .with(Option.EXTRA_OPEN_API_FORMAT_VALUES);
        builder.forFields()
                .withNullableCheck(field -> nullable(field.getDeclaringType().getErasedType(), field.getName()))
                .withRequiredCheck(field -> !nullable(field.getDeclaringType().getErasedType(), field.getName()))
                .withTargetTypeOverridesResolver(field -> field.getType().getErasedType() == BigDecimal.class
                        ? java.util.List.of(field.getContext().resolve(String.class))
                        : null)
                .withStringPatternResolver(field -> field.getDeclaredType().getErasedType() == BigDecimal.class
                        ? "^-?[0-9]{1,16}(\\.[0-9]+)?$"
                        : null);
        return new SchemaGenerator(builder.build());
    }

    private static boolean nullable(Class<?> record, String component) {
        return Arrays.stream(record.getRecordComponents())
                .filter(candidate -> candidate.getName().equals(component))
                .map(candidate -> (AnnotatedElement) candidate.getAnnotatedType())
                .anyMatch(candidate -> candidate.isAnnotationPresent(Nullable.class));
    }
}
