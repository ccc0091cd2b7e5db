package org.fourthousand.review.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.fourthousand.kit.problem.Text;

/** A step as the column keeps it. */
final class StepJson {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private StepJson() {}

    static String of(Text step) {
        try {
            return MAPPER.writeValueAsString(step);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
