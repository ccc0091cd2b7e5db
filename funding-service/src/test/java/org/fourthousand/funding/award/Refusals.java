package org.fourthousand.funding.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.util.List;

/** Reads the refusals of an award. */
final class Refusals {

    private Refusals() {}

    /** A refusal with exactly these reasons. */
    static void refused(Response response, String... reasons) {
        List<String> told = response.then()
                .statusCode(409)
                .body("type", equalTo("urn:fourthousand:problem:award-refused"))
                .extract()
                .path("violations.message");
        assertThat(told)
                .extracting(message -> message.substring(0, message.indexOf(':')))
                .containsExactlyInAnyOrder(reasons);
    }
}
