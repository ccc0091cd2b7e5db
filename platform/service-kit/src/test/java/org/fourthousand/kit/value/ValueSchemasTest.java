package org.fourthousand.kit.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.util.Objects;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.Index;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contract must show the values as they go over the wire, not as their Java types look inside. */
class ValueSchemasTest {

    private static SmallRyeOpenAPI contract;

    @BeforeAll
    static void a_contract_of_every_value() throws IOException {
        contract = SmallRyeOpenAPI.builder()
                .withIndex(Index.of(
                        Yuan.class,
                        Percent.class,
                        SocialCreditCode.class,
                        ProjectCode.class,
                        Division.class,
                        Division.Kind.class,
                        Industry.class,
                        DocumentNumber.class,
                        WorkingDays.class,
                        DirectCounties.class))
                .build();
    }

    @ParameterizedTest
    @CsvSource({"Yuan", "Percent", "SocialCreditCode", "ProjectCode", "Division", "Industry", "DocumentNumber"})
    void a_text_value_is_a_described_string_whose_examples_fit_its_pattern(String type) {
        Schema schema = schema(type);

        assertThat(schema.getType()).containsExactly(Schema.SchemaType.STRING);
        assertThat(schema.getProperties()).isNullOrEmpty();
        assertThat(schema.getDescription()).contains(" | ");
        assertThat(schema.getExamples())
                .isNotEmpty()
                .allSatisfy(example -> assertThat(example.toString()).matches(schema.getPattern()));
    }

    @Test
    void working_days_are_an_integer_and_direct_counties_a_list_of_divisions() {
        assertThat(schema("WorkingDays").getType()).containsExactly(Schema.SchemaType.INTEGER);
        assertThat(schema("WorkingDays").getProperties()).isNullOrEmpty();
        assertThat(schema("DirectCounties").getType()).containsExactly(Schema.SchemaType.ARRAY);
        assertThat(schema("DirectCounties").getItems().getRef()).endsWith("/Division");
    }

    @Test
    void nothing_of_the_inside_leaks_into_the_contract() {
        assertThat(contract.toYAML())
                .doesNotContain("Kind")
                .doesNotContain("prefecture")
                .doesNotContain("ChineseUpperCase");
    }

    private static Schema schema(String type) {
        return Objects.requireNonNull(
                contract.model().getComponents().getSchemas().get(type), type);
    }
}
