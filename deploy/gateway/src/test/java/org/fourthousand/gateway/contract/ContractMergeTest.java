package org.fourthousand.gateway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ContractMergeTest {

    private static final YAMLMapper YAML = new YAMLMapper();

    private static ObjectNode read(String service) throws IOException {
        return (ObjectNode) YAML.readTree(
                Path.of("src/test/resources/contract/" + service + ".yaml").toFile());
    }

    private static Map<String, ObjectNode> fixtures() throws IOException {
        var contracts = new LinkedHashMap<String, ObjectNode>();
        contracts.put("registry", read("registry"));
        contracts.put("review", read("review"));
        return contracts;
    }

    private static TreeSet<String> names(JsonNode object) {
        var names = new TreeSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void every_operation_of_every_service_is_in_it() throws IOException {
        var merged = ContractMerge.merge(fixtures());

        assertThat(names(merged.path("paths")))
                .containsExactly(
                        "/api/registry/v1/library",
                        "/api/registry/v1/policy-parameters",
                        "/api/registry/v1/projects",
                        "/api/registry/v1/projects/{id}",
                        "/api/review/v1/policy-parameters",
                        "/api/review/v1/rounds/{id}",
                        "/api/review/v1/rounds/{id}/bundle.json");
        assertThat(merged.at("/paths/~1api~1review~1v1~1rounds~1{id}/get/x-service")
                        .asText())
                .isEqualTo("review");
    }

    @Test
    void a_schema_that_is_the_same_everywhere_keeps_its_name() throws IOException {
        var schemas = ContractMerge.merge(fixtures()).at("/components/schemas");

        assertThat(names(schemas)).contains("Problem", "Project", "ProjectPage").doesNotContain("RegistryProblem");
    }

    @Test
    void a_schema_that_differs_is_called_by_its_service_wherever_it_is_meant() throws IOException {
        var merged = ContractMerge.merge(fixtures());

        assertThat(merged.at("/components/schemas/RegistrySignature/properties").has("division"))
                .isTrue();
        assertThat(merged.at("/components/schemas/ReviewSignature/properties").has("expert"))
                .isTrue();
        assertThat(merged.at("/components/schemas").has("Signature")).isFalse();
        var choice =
                merged.at("/paths/~1api~1review~1v1~1rounds~1{id}/get/responses/200/content/application~1json/schema");
        assertThat(choice.at("/oneOf/0/$ref").asText()).isEqualTo("#/components/schemas/ReviewSignature");
        assertThat(choice.at("/discriminator/mapping/signature").asText())
                .isEqualTo("#/components/schemas/ReviewSignature");
    }

    @Test
    void a_schema_that_reads_the_same_but_leads_to_one_that_differs_is_told_apart_too() throws IOException {
        var schemas = ContractMerge.merge(fixtures()).at("/components/schemas");

        assertThat(schemas.at("/RegistryRecommendation/properties/by/$ref").asText())
                .isEqualTo("#/components/schemas/RegistrySignature");
        assertThat(schemas.at("/ReviewRecommendation/properties/by/$ref").asText())
                .isEqualTo("#/components/schemas/ReviewSignature");
        assertThat(schemas.at("/Project/properties/last/$ref").asText())
                .isEqualTo("#/components/schemas/RegistryRecommendation");
    }

    @Test
    void no_reference_leads_nowhere() throws IOException {
        var merged = ContractMerge.merge(fixtures());

        for (var reference : merged.findValuesAsText("$ref")) {
            assertThat(merged.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }

    @Test
    void operations_and_tags_of_the_same_name_say_whose_they_are() throws IOException {
        var merged = ContractMerge.merge(fixtures());

        assertThat(merged.findValuesAsText("operationId"))
                .doesNotHaveDuplicates()
                .contains("registryListPolicyParameters", "reviewListPolicyParameters", "listProjects");
        assertThat(merged.path("tags").findValuesAsText("name"))
                .containsExactly("projects", "policy (registry)", "rounds", "policy (review)");
        assertThat(merged.at("/paths/~1api~1review~1v1~1policy-parameters/get/tags/0")
                        .asText())
                .isEqualTo("policy (review)");
    }

    @Test
    void there_is_one_way_to_log_in_and_roles_are_no_scopes() throws IOException {
        var merged = ContractMerge.merge(fixtures());

        assertThat(names(merged.at("/components/securitySchemes"))).containsExactly("keycloak");
        var list = merged.at("/paths/~1api~1registry~1v1~1projects/get");
        assertThat(list.path("security").toString()).isEqualTo("[{\"keycloak\":[]}]");
        assertThat(list.path("x-roles").toString()).isEqualTo("[\"auditor\",\"enterprise\"]");
    }

    @Test
    void open_operations_say_so_and_a_contract_that_is_closed_as_a_whole_stays_closed() throws IOException {
        var paths = ContractMerge.merge(fixtures()).path("paths");

        assertThat(paths.at("/~1api~1registry~1v1~1library/get/security")).isEmpty();
        assertThat(paths.at("/~1api~1review~1v1~1rounds~1{id}~1bundle.json/get/security"))
                .isEmpty();
        assertThat(paths.at("/~1api~1review~1v1~1rounds~1{id}/get/security")).hasSize(1);
    }

    @Test
    void a_service_may_not_speak_for_another() throws IOException {
        var contracts = fixtures();
        ((ObjectNode) Objects.requireNonNull(contracts.get("review")).path("paths"))
                .putObject("/api/registry/v1/stolen")
                .putObject("get");

        assertThatThrownBy(() -> ContractMerge.merge(contracts))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/api/registry/v1/stolen");
    }

    @Test
    void a_name_that_cannot_be_told_apart_stops_the_build() throws IOException {
        var contracts = fixtures();
        ((ObjectNode) Objects.requireNonNull(contracts.get("review")).at("/components/schemas"))
                .putObject("RegistrySignature");

        assertThatThrownBy(() -> ContractMerge.merge(contracts))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("RegistrySignature");
    }
}
