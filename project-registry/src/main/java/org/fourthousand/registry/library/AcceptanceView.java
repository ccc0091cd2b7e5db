package org.fourthousand.registry.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.DocumentNumber;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.attachment.AttachmentView;
import org.jspecify.annotations.Nullable;

/**
 * An acceptance as it is read.
 *
 * @param projectId the finished project
 * @param documentNumber of the acceptance document
 * @param acceptedOn its day
 * @param evidenceFiles attachments of the project it rests on
 * @param recordedBy the officer, by name
 * @param recordedAt when it was recorded
 */
@Schema(name = "ProjectAcceptance", description = "验收 | The acceptance of a finished project")
public record AcceptanceView(
        ProjectId projectId,
        DocumentNumber documentNumber,
        LocalDate acceptedOn,
        List<AttachmentView> evidenceFiles,
        @Nullable String recordedBy,
        @Nullable Instant recordedAt) {}
