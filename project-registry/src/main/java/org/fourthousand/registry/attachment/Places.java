package org.fourthousand.registry.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.registry.application.ApplicationDrafts;
import org.fourthousand.registry.application.ProjectStep;
import org.fourthousand.registry.application.Projects;

/** Whose files the caller may see, and to which the caller may add. */
@ApplicationScoped
class Places {

    private final Projects projects;
    private final ApplicationDrafts drafts;
    private final Callers callers;

    Places(Projects projects, ApplicationDrafts drafts, Callers callers) {
        this.projects = projects;
        this.drafts = drafts;
        this.callers = callers;
    }

    /**
     * Passes when the caller may see the project or the draft.
     *
     * @throws Problem 404 when there is none, or it is not the caller's to see
     */
    void requireSeen(Place place) {
        switch (place) {
            case Place.OfProject(var project) -> projects.get(project);
            case Place.OfDraft(var draft) -> drafts.get(draft);
        }
    }

    /**
     * Passes when a file of this kind may be added there, or taken out.
     *
     * @throws Problem 404 for another enterprise's, 409 when it is out of the enterprise's hands
     */
    void requireOpen(Place place, AttachmentKind kind) {
        switch (place) {
            case Place.OfProject(var id) -> {
                var project = projects.get(id);
                if (!project.uscc().code().equals(callers.requireUscc())) {
                    throw Problem.notFound("project", id);
                }
                kind.step().requirePossibleAt(project.stage());
            }
            case Place.OfDraft(var id) -> {
                var draft = drafts.get(id);
                if (!draft.uscc().code().equals(callers.requireUscc())) {
                    throw Problem.notFound("draft", id);
                }
                draft.requireOpen();
                requireOfTheForm(kind);
            }
        }
    }

    private static void requireOfTheForm(AttachmentKind kind) {
        if (kind.step() != ProjectStep.REVISE) {
            throw new Problem(
                    AttachmentProblem.NOT_FOR_A_DRAFT,
                    Text.of(
                            "草稿不收“%s”,请在项目入库后上传。".formatted(kind.words().zh()),
                            "A draft takes no %s; send it once the project is in the library."
                                    .formatted(kind.words().en())));
        }
    }
}
