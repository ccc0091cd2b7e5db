package org.fourthousand.registry.rollover;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.registry.rollover.RollOverLine.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A year's roll-over.
 *
 * @param year the year whose projects stay for the next
 * @param documentNumber document behind it
 * @param reason in the officer's words
 * @param officer who decided it
 * @param decidedAt when
 * @param listed how many projects its list has
 * @param listHash SM3 over their ids, one a line in ascending order
 * @param state whether every line is done
 * @param outcomes how many lines had which outcome so far
 * @param completedAt when the last line was done
 * @param version what the ETag says
 */
@Schema(name = "RollOver", description = "年度滚动 | The library's roll-over from one year to the next")
public record RollOverView(
        UUID id,
        int year,
        @Nullable DocumentNumber documentNumber,
        String reason,
        String officer,
        Instant decidedAt,
        int listed,
        String listHash,
        RollOver.State state,
        Map<Outcome, Long> outcomes,
        @Nullable Instant completedAt,
        long version) {

    static RollOverView of(RollOver act, Map<Outcome, Long> outcomes) {
        return new RollOverView(
                act.id(),
                act.year(),
                act.documentNumber(),
                act.reason(),
                act.officer(),
                act.decidedAt(),
                act.listed(),
                act.listHash(),
                act.state(),
                outcomes,
                act.completedAt(),
                act.version());
    }
}
