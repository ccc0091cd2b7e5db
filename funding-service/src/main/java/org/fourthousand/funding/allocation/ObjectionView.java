package org.fourthousand.funding.allocation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An objection in the hands of the office.
 *
 * @param name who raised it, for the officer who handles it only
 * @param contact where they can be reached, for the same
 */
@Schema(name = "AllocationObjection")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ObjectionView(
        AllocationObjectionId id,
        AllocationListId listId,
        UUID awardId,
        String evidence,
        ObjectionState state,
        Instant raisedAt,
        @Nullable String handler,
        @Nullable String name,
        @Nullable String contact,
        @Nullable String reason,
        @Nullable Instant decidedAt) {

    static ObjectionView of(Objection objection, Objectors.@Nullable Known objector) {
        return new ObjectionView(
                objection.id(),
                objection.listId(),
                objection.awardId(),
                objection.evidence(),
                objection.state(),
                objection.raisedAt(),
                objection.handlerName(),
                objector == null ? null : objector.name(),
                objector == null ? null : objector.contact(),
                objection.reason(),
                objection.decidedAt());
    }
}
