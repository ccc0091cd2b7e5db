package org.fourthousand.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/docs/",
                "/api/registry/v1/projects/0198-7c",
                "/api/registry/v1/projects/%E9%95%BF%E6%B2%99",
                "/api/registry/v1/projects/a.b~c-d_e",
                "/api/registry/v1/projects/a%20b",
                "/api/registry/v1/projects?name=%E9%95%BF&after=a/b;c..&x=%2F%25",
                "/api/registry/v1/projects/...",
            })
    void an_address_that_can_be_read_in_one_way_only_is_accepted(String target) {
        assertThat(PathRules.fault(target)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "http://127.0.0.1/api",
                "/api/registry/../review",
                "/api/registry/..",
                "/api/registry/./v1",
                "/api/registry/%2e%2e/review",
                "/api/registry/.%2E/review",
                "/api/registry/%2Fv1",
                "/api/registry/v1%2fprojects",
                "/api/registry/v1%5cprojects",
                "/api/registry\\v1",
                "/api//registry/v1",
                "//api/registry",
                "/api/registry/v1/projects;role=admin",
                "/api/registry/v1/projects%3brole",
                "/api/registry/%252e%252e/review",
                "/api/registry/v1/projects%00",
                "/api/registry/v1/projects%0d%0a",
                "/api/registry/v1/projects%7f",
                "/api/registry/v1/%zz",
                "/api/registry/v1/%4",
                "/api/registry/v1/%",
                "/api/registry/v1/%c0%ae%c0%ae",
                "/api/registry/v1/%ff",
                "/api/registry/v1/pro\"jects",
                "/api/registry/v1/<x>",
                "/api/registry/v1/長",
                "/api/registry/v1/#x",
                "/api/registry/v1?x=%",
                "/api/registry/v1?x=%f",
                "/api/registry/v1?x=%ff",
                "/api/registry/v1?x=長",
                "/api/registry/v1?x=\u0001",
            })
    void an_address_that_two_readers_could_read_differently_is_refused(String target) {
        assertThat(PathRules.fault(target)).isPresent();
    }
}
