package org.fourthousand.registry.attachment;

import java.util.UUID;
import org.fourthousand.registry.application.DraftId;
import org.fourthousand.registry.application.ProjectId;

/** Where files are kept: with a project, or with a draft until it has become one. */
sealed interface Place {

    /** With a project. */
    record OfProject(ProjectId project) implements Place {}

    /** With a draft. */
    record OfDraft(DraftId draft) implements Place {}

    /** Of the project or the draft. */
    default UUID id() {
        return switch (this) {
            case OfProject(var project) -> project.value();
            case OfDraft(var draft) -> draft.value();
        };
    }

    /** The condition on a file, with {@link #id} as its first parameter. */
    default String condition() {
        return switch (this) {
            case OfProject _ -> "projectId = ?1";
            case OfDraft _ -> "draftId = ?1 and projectId is null";
        };
    }

    /** The address of a file there, below the service's root. */
    default String address(UUID attachment) {
        return switch (this) {
            case OfProject(var project) -> "projects/" + project + "/attachments/" + attachment;
            case OfDraft(var draft) -> "drafts/" + draft + "/attachments/" + attachment;
        };
    }
}
