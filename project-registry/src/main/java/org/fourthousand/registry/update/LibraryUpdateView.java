package org.fourthousand.registry.update;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.registry.application.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * An update as those who may see the project see it.
 *
 * @param changes what changes
 * @param reason why, in the enterprise's words
 * @param officer name of the officer who decided
 * @param opinion the officer's words
 * @param version what the ETag says
 */
@Schema(name = "LibraryUpdate", description = "入库项目更新 | A change of a project's facts after its entry")
public record LibraryUpdateView(
        UUID id,
        ProjectId projectId,
        UpdateState state,
        List<FormChange> changes,
        String reason,
        Instant requestedAt,
        @Nullable String officer,
        @Nullable String opinion,
        @Nullable Instant decidedAt,
        long version) {

    static LibraryUpdateView of(LibraryUpdate update) {
        return new LibraryUpdateView(
                update.id(),
                update.projectId(),
                update.state(),
                update.changes(),
                update.reason(),
                update.requestedAt(),
                update.officer(),
                update.opinion(),
                update.decidedAt(),
                update.version());
    }
}
