package org.fourthousand.registry.attachment;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.registry.application.DraftId;
import org.fourthousand.registry.application.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * A file as those who see its project see it.
 *
 * @param id identity
 * @param projectId its project; absent while it is with a draft
 * @param draftId the draft it came with; absent when it was sent to the project
 * @param kind what it proves
 * @param fileName as its sender calls it
 * @param mediaType as it was declared, and found to be
 * @param size bytes
 * @param sha256 hash of the content, 64 hexadecimal digits
 * @param uploadedBy who sent it
 * @param uploadedAt when
 * @param scan what the virus scanner said
 * @param scanDetail what was found, or why nothing can be said
 * @param scannedAt when it was asked last
 * @param removedAt when it was taken out
 */
@Schema(name = "Attachment", description = "附件 | A file of an application")
public record AttachmentView(
        UUID id,
        @Nullable ProjectId projectId,
        @Nullable DraftId draftId,
        AttachmentKind kind,
        FileName fileName,
        String mediaType,
        long size,
        String sha256,
        String uploadedBy,
        Instant uploadedAt,
        Scan.State scan,
        String scanDetail,
        Instant scannedAt,
        @Nullable Instant removedAt) {

    static AttachmentView of(Attachment attachment) {
        return new AttachmentView(
                attachment.id(),
                attachment.projectId(),
                attachment.draftId(),
                attachment.kind(),
                attachment.fileName(),
                attachment.mediaType(),
                attachment.size(),
                attachment.sha256(),
                attachment.uploadedByName(),
                attachment.uploadedAt(),
                attachment.scanState(),
                attachment.scanDetail(),
                attachment.scannedAt(),
                attachment.removedAt());
    }
}
