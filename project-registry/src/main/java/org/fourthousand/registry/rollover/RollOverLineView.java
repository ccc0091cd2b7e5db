package org.fourthousand.registry.rollover;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.registry.application.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * One project of an act.
 *
 * @param position in the list, from 1
 * @param outcome what became of it; null until its turn has come
 * @param doneAt when
 */
@Schema(name = "RollOverLine", description = "滚动名单条目 | One project of a roll-over")
public record RollOverLineView(
        int position,
        ProjectId projectId,
        RollOverLine.@Nullable Outcome outcome,
        @Nullable Instant doneAt) {

    static RollOverLineView of(RollOverLine line) {
        return new RollOverLineView(line.position(), line.projectId(), line.outcome(), line.doneAt());
    }
}
