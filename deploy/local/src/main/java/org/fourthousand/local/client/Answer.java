package org.fourthousand.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpHeaders;
import org.fourthousand.local.failure.SuiteFailure;

/**
 * What the gateway answered, when it was not a problem.
 *
 * @param status 200 to 299
 * @param headers as they came
 * @param body JSON; a missing node when there was none
 */
public record Answer(int status, HttpHeaders headers, JsonNode body) {

    /** The version of what was read, to be sent back with a change. */
    public String etag() {
        return header("ETag");
    }

    /** Where what was created is found, as a path. */
    public String location() {
        return header("Location").replaceFirst("^https?://[^/]+", "");
    }

    /** The last step of {@link #location()}: the id of what was created. */
    public String createdId() {
        return location().replaceFirst("^.*/", "");
    }

    private String header(String name) {
        return headers.firstValue(name)
                .orElseThrow(() -> new SuiteFailure(
                        "An answer %d came without %s.".formatted(status, name), "See the service's log."));
    }
}
