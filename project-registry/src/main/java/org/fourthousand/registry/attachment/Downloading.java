package org.fourthousand.registry.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;

/** Gives out a file, unless it is infected or was removed. */
@ApplicationScoped
class Downloading {

    private final Places places;
    private final Attachments attachments;
    private final boolean onlyScanned;

    Downloading(
            Places places,
            Attachments attachments,
            @ConfigProperty(name = "fourthousand.antivirus.required", defaultValue = "false") boolean onlyScanned) {
        this.places = places;
        this.attachments = attachments;
        this.onlyScanned = onlyScanned;
    }

    /**
     * A file that may be given out.
     *
     * @throws Problem 404 when there is none, 409 when it is infected (or, where that is asked for, not scanned), 410 when
     *     it was removed
     */
    Attachment of(Place place, UUID id) {
        places.requireSeen(place);
        var attachment = attachments.get(place, id);
        if (attachment.removedAt() != null) {
            throw KeepingAttachments.removed(attachment);
        }
        switch (attachment.scanState()) {
            case CLEAN -> {
                // the scanner found nothing
            }
            case INFECTED ->
                throw new Problem(
                        AttachmentProblem.ATTACHMENT_INFECTED,
                        Text.of("发现病毒:%s。", "Found: %s.").with(attachment.scanDetail()));
            case NOT_SCANNED -> {
                if (onlyScanned) {
                    throw new Problem(
                            AttachmentProblem.ATTACHMENT_NOT_SCANNED,
                            Text.of("查毒后方可下载,请稍后再试。", "It is given out once it is scanned; try again later."));
                }
            }
        }
        return attachment;
    }
}
