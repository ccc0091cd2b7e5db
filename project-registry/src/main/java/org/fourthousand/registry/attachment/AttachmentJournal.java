package org.fourthousand.registry.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import org.fourthousand.kit.history.History;

/**
 * Writes down what happens to a file, in the transaction in which it happens. Each file has a chain of its own, so that
 * several may be sent at once.
 */
@ApplicationScoped
class AttachmentJournal {

    private static final String TYPE = "attachment";
    private static final String REMOVED = "REMOVED";

    private final History history;

    AttachmentJournal(History history) {
        this.history = history;
    }

    void uploaded(Attachment file) {
        history.append(
                TYPE,
                file.id(),
                "",
                file.scanState().name(),
                "%s %s, %s bytes, sha256 %s, %s"
                        .formatted(file.kind(), file.fileName(), file.size(), file.sha256(), home(file)));
    }

    private static String home(Attachment file) {
        return file.projectId() == null ? "draft " + file.draftId() : "project " + file.projectId();
    }

    void moved(Attachment file) {
        var state = file.scanState().name();
        history.append(TYPE, file.id(), state, state, "随草稿转入项目 / moved to project " + file.projectId());
    }

    void scanned(Attachment file, Scan.State before) {
        history.append(TYPE, file.id(), before.name(), file.scanState().name(), "查毒 / scanned " + file.scanDetail());
    }

    void removed(Attachment file) {
        history.append(TYPE, file.id(), file.scanState().name(), REMOVED, "移除附件 / removed");
    }
}
