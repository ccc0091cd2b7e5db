package org.fourthousand.events.review;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The final word of a round on one project, told per project after publicity ended without an open objection.
 *
 * @param roundId the round
 * @param year its year
 * @param projectId the project; the Kafka key
 * @param outcome SELECTED or NOT_SELECTED
 * @param rank place in the ranking, from 1
 * @param score official score, two decimals; null when it was not scored
 * @param fund special fund of the round
 * @param amount proposed support, yuan; 0.00 when not selected
 * @param finalisedOn day of the final list
 */
public record SelectionFinalised(
        UUID roundId,
        int year,
        UUID projectId,
        String outcome,
        int rank,

        @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal score,

        String fund,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
        LocalDate finalisedOn)
        implements ReviewEvent {

    @Override
    public String key() {
        return projectId.toString();
    }
}
