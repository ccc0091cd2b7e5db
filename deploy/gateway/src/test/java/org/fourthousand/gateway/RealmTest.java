package org.fourthousand.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the gateway and the services rely on in the realm that Keycloak imports. */
class RealmTest {

    private static final List<String> ROLES = List.of(
            "enterprise",
            "county-officer",
            "city-officer",
            "registry-officer",
            "review-officer",
            "expert",
            "finance-maker",
            "finance-checker",
            "finance-releaser",
            "supervisor",
            "auditor",
            "administrator");
    private static final List<String> OFFICE = List.of("division", "department");
    private static final Map<String, List<String>> CLAIMS_OF = Map.of(
            "enterprise",
            List.of("uscc"),
            "county-officer",
            OFFICE,
            "city-officer",
            OFFICE,
            "expert",
            List.of("expert_id"));

    private static JsonNode realm = JsonMapper.builder().build().nullNode();

    @BeforeAll
    static void read() throws IOException {
        realm = JsonMapper.builder().build().readTree(new File("../keycloak/four-thousand-realm.json"));
    }

    private static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Stream<JsonNode> people() {
        return each(realm.path("users")).filter(user -> !user.has("serviceAccountClientId"));
    }

    private static JsonNode client(String id) {
        return each(realm.path("clients"))
                .filter(client -> client.path("clientId").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_realm_has_the_roles_of_the_suite_and_somebody_in_each() {
        assertThat(each(realm.at("/roles/realm")).map(role -> role.path("name").asText()))
                .containsExactlyInAnyOrderElementsOf(ROLES);
        for (var role : ROLES) {
            assertThat(people().filter(user -> user.at("/realmRoles/0").asText().equals(role)))
                    .as(role)
                    .isNotEmpty();
        }
    }

    @Test
    void tokens_carry_the_audience_and_the_claims_of_the_suite() {
        var claims = new TreeMap<String, JsonNode>();
        each(realm.path("clientScopes"))
                .filter(scope -> scope.path("name").asText().equals("four-thousand"))
                .flatMap(scope -> each(scope.path("protocolMappers")))
                .forEach(mapper -> claims.put(mapper.path("name").asText(), mapper.path("config")));

        assertThat(claims).containsOnlyKeys("audience", "uscc", "division", "department", "expert_id");
        assertThat(Objects.requireNonNull(claims.get("audience"))
                        .path("included.custom.audience")
                        .asText())
                .isEqualTo("four-thousand");
        for (var id : List.of("portal", "demo-cli")) {
            assertThat(each(client(id).path("defaultClientScopes")).map(JsonNode::asText))
                    .contains("four-thousand", "roles");
            assertThat(client(id).path("fullScopeAllowed").asBoolean(true)).isFalse();
        }
    }

    @Test
    void browsers_log_in_with_pkce_and_only_the_demo_with_a_password() {
        assertThat(client("portal").at("/attributes/pkce.code.challenge.method").asText())
                .isEqualTo("S256");
        assertThat(each(realm.path("clients"))
                        .filter(client ->
                                client.path("directAccessGrantsEnabled").asBoolean())
                        .map(client -> client.path("clientId").asText()))
                .containsExactly("demo-cli");
        assertThat(each(realm.path("clients")).filter(client -> client.has("secret")))
                .isEmpty();
    }

    @Test
    void everybody_can_log_in_at_once_and_carries_what_their_role_needs() {
        assertThat(people()).allSatisfy(user -> {
            assertThat(user.path("emailVerified").asBoolean()).isTrue();
            assertThat(user.path("firstName").asText()).isNotBlank();
            assertThat(user.at("/credentials/0/temporary").asBoolean(true)).isFalse();
            var claims = CLAIMS_OF.getOrDefault(user.at("/realmRoles/0").asText(), List.of());
            assertThat(user.path("attributes")).hasSameSizeAs(claims);
            assertThat(claims)
                    .allSatisfy(claim -> assertThat(
                                    user.path("attributes").path(claim).path(0).asText())
                            .isNotBlank());
        });
    }

    @Test
    void every_county_and_city_that_has_an_officer_has_one_in_each_department() {
        var departments = new TreeMap<String, TreeSet<String>>();
        people().filter(user -> user.path("attributes").has("division"))
                .forEach(user -> departments
                        .computeIfAbsent(user.at("/attributes/division/0").asText(), _ -> new TreeSet<>())
                        .add(user.at("/attributes/department/0").asText()));

        assertThat(departments.values())
                .isNotEmpty()
                .allSatisfy(both -> assertThat(both).containsExactly("finance", "industry"));
    }

    @Test
    void nobody_has_the_name_address_enterprise_or_expert_number_of_another() {
        assertThat(people().map(user -> user.path("username").asText().toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
        assertThat(people().map(user -> user.path("email").asText())).doesNotHaveDuplicates();
        for (var own : List.of("uscc", "expert_id")) {
            assertThat(people().map(user ->
                                    user.path("attributes").path(own).path(0).asText())
                            .filter(it -> !it.isEmpty()))
                    .doesNotHaveDuplicates();
        }
    }
}
