package org.fourthousand.registry.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.registry.application.Project;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.Projects;
import org.jspecify.annotations.Nullable;

/** Adds good files to a project and takes them out, while the project is its enterprise's to write. */
@ApplicationScoped
class KeepingAttachments {

    private final Projects projects;
    private final Attachments attachments;
    private final AttachmentJournal journal;
    private final AttachmentLimits limits;
    private final Callers callers;
    private final Clock clock;

    KeepingAttachments(
            Projects projects,
            Attachments attachments,
            AttachmentJournal journal,
            AttachmentLimits limits,
            Callers callers,
            Clock clock) {
        this.projects = projects;
        this.attachments = attachments;
        this.journal = journal;
        this.limits = limits;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * A project to which a file of this kind may be added, or of which one may be removed.
     *
     * @throws Problem 404 for another enterprise's project, 409 when it is out of the enterprise's hands
     */
    Project open(ProjectId id, AttachmentKind kind) {
        var project = projects.get(id);
        if (!project.uscc().code().equals(callers.requireUscc())) {
            throw Problem.notFound("project", id);
        }
        kind.step().requirePossibleAt(project.stage());
        return project;
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
    Kept add(ProjectId id, NewAttachment told, Spool content, Scan scan) throws IOException {
        attachments.turn(id);
        open(id, told.kind());
        var same = attachments.same(id, told, content.sha256());
        if (same.isPresent()) {
            return new Kept(same.get(), false);
        }
        if (attachments.count(id) >= limits.mostPerProject()) {
            throw new Problem(
                    AttachmentProblem.ATTACHMENTS_FULL,
                    Text.of("每个项目至多 %s 个附件,请先移除不需要的。", "A project has at most %s; remove what is not needed.")
                            .with(limits.mostPerProject()));
        }
        var attachment = new Attachment(id, told, content, scan, callers.current(), clock.instant());
        try (var in = content.open()) {
            attachments.keep(attachment, in);
        }
        journal.uploaded(attachment);
        return new Kept(attachment, true);
    }

    /**
     * Takes a file out; the row and its content stay.
     *
     * @throws Problem 409 when the project is out of the enterprise's hands, 410 when it is removed already
     */
    Attachment remove(ProjectId id, UUID attachmentId, @Nullable String ifMatch) {
        projects.get(id);
        attachments.turn(id);
        var attachment = attachments.get(id, attachmentId);
        open(id, attachment.kind());
        Revisions.allow(ifMatch, attachment.version());
        if (attachment.removedAt() != null) {
            throw removed(attachment);
        }
        attachment.remove(callers.current(), clock.instant());
        attachments.flush();
        journal.removed(attachment);
        return attachment;
    }

    static Problem removed(Attachment attachment) {
        return new Problem(
                AttachmentProblem.ATTACHMENT_REMOVED,
                Text.of("已于 %s 移除。", "It was removed at %s.").with(Objects.requireNonNull(attachment.removedAt())));
    }
}
