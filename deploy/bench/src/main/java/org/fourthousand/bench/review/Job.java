package org.fourthousand.bench.review;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A job that the service has done in the background.
 *
 * @param seconds from the request until it was seen to be done
 * @param cpuSeconds of the service's process meanwhile
 * @param mebibytes resident at the most, above the idle service
 * @param result where the result is read, relative to the API's base
 */
record Job(double seconds, double cpuSeconds, double mebibytes, String result) {

    /** @throws IllegalStateException with the problem that it failed with */
    static String resultOf(JsonNode job) {
        if (!job.path("state").asText().equals("DONE")) {
            throw new IllegalStateException("the job ended " + job.path("state").asText() + ": " + job.path("problem"));
        }
        return job.path("result").asText();
    }
}
