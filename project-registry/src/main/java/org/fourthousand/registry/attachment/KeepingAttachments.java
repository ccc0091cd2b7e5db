package org.fourthousand.registry.attachment;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.registry.application.DraftCompanion;
import org.fourthousand.registry.application.DraftId;
import org.fourthousand.registry.application.Project;
import org.jspecify.annotations.Nullable;

/** Adds good files to a project or a draft and takes them out, while it is its enterprise's to write. */
@ApplicationScoped
class KeepingAttachments implements DraftCompanion {

    private final Places places;
    private final Attachments attachments;
    private final AttachmentJournal journal;
    private final AttachmentLimits limits;
    private final List<EvidenceUse> uses;
    private final Callers callers;
    private final Clock clock;

    KeepingAttachments(
            Places places,
            Attachments attachments,
            AttachmentJournal journal,
            AttachmentLimits limits,
            @All List<EvidenceUse> uses,
            Callers callers,
            Clock clock) {
        this.places = places;
        this.attachments = attachments;
        this.journal = journal;
        this.limits = limits;
        this.uses = uses;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * What came of a file that was sent.
     *
     * @param isNew false when the same content was there already
     */
    record Kept(Attachment attachment, boolean isNew) {}

    /**
     * Keeps a file, all of it in one transaction; the same content for the same purpose again is the one that is there.
     *
     * @throws Problem 409 when the project has left the enterprise's hands meanwhile, or has too many files
     */
    @Transactional(rollbackOn = IOException.class)
    Kept add(Place place, NewAttachment told, Spool content, Scan scan) throws IOException {
        attachments.turn(place);
        places.requireOpen(place, told.kind());
        var same = attachments.same(place, told.kind(), content.sha256());
        if (same.isPresent()) {
            return new Kept(same.get(), false);
        }
        requireRoom(attachments.count(place) + 1);
        var attachment = new Attachment(place, told, content, scan, callers.current(), clock.instant());
        try (var in = content.open()) {
            attachments.keep(attachment, in);
        }
        journal.uploaded(attachment);
        return new Kept(attachment, true);
    }

    /**
     * Takes a file out; the row and its content stay.
     *
     * @throws Problem 409 when the project is out of the enterprise's hands or something rests on the file, 410 when it is
     *     removed already
     */
    Attachment remove(Place place, UUID attachmentId, @Nullable String ifMatch) {
        places.requireSeen(place);
        attachments.turn(place);
        var attachment = attachments.get(place, attachmentId);
        places.requireOpen(place, attachment.kind());
        Revisions.allow(ifMatch, attachment.version());
        if (attachment.removedAt() != null) {
            throw removed(attachment);
        }
        requireNoEvidence(attachment);
        attachment.remove(callers.current(), clock.instant());
        attachments.flush();
        journal.removed(attachment);
        return attachment;
    }

    /** What the project has already for the same purpose stays with the draft. */
    @Override
    public void moveTo(DraftId draft, Project project) {
        var from = new Place.OfDraft(draft);
        var to = new Place.OfProject(project.id());
        attachments.turn(from);
        attachments.turn(to);
        var moving = attachments.all(from).stream()
                .filter(file -> attachments.same(to, file.kind(), file.sha256()).isEmpty())
                .toList();
        requireRoom(attachments.count(to) + moving.size());
        moving.forEach(file -> file.moveTo(project.id()));
        attachments.flush();
        moving.forEach(journal::moved);
    }

    private void requireNoEvidence(Attachment attachment) {
        var project = attachment.projectId();
        if (project != null && uses.stream().anyMatch(use -> use.restsOn(project, attachment.id()))) {
            throw new Problem(
                    AttachmentProblem.ATTACHMENT_IS_EVIDENCE,
                    Text.of(
                            "报告或验收引用了它,更正后原件仍须保留。",
                            "A report or the acceptance rests on it; a correction keeps it too."));
        }
    }

    private void requireRoom(long files) {
        if (files > limits.mostPerProject()) {
            throw new Problem(
                    AttachmentProblem.ATTACHMENTS_FULL,
                    Text.of("每个项目至多 %s 个附件,请先移除不需要的。", "A project has at most %s; remove what is not needed.")
                            .with(limits.mostPerProject()));
        }
    }

    static Problem removed(Attachment attachment) {
        return new Problem(
                AttachmentProblem.ATTACHMENT_REMOVED,
                Text.of("已于 %s 移除。", "It was removed at %s.").with(Objects.requireNonNull(attachment.removedAt())));
    }
}
