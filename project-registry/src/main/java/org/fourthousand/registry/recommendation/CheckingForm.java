package org.fourthousand.registry.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.registry.application.Project;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.ProjectJournal;
import org.fourthousand.registry.application.ProjectTurn;
import org.fourthousand.registry.application.Projects;
import org.jspecify.annotations.Nullable;

/** Checks at the province that the papers are complete (形式审查). */
@ApplicationScoped
class CheckingForm {

    private final Projects projects;
    private final ProjectTurn turn;
    private final Chain chain;
    private final Signing signing;
    private final ProjectJournal journal;
    private final Callers callers;

    CheckingForm(
            Projects projects,
            ProjectTurn turn,
            Chain chain,
            Signing signing,
            ProjectJournal journal,
            Callers callers) {
        this.projects = projects;
        this.turn = turn;
        this.chain = chain;
        this.signing = signing;
        this.journal = journal;
        this.callers = callers;
    }

    /**
     * Signs that the form is complete; counties directly under the province (省直管县) come here without the city.
     *
     * @throws Problem 409 when the city has yet to recommend it, or the officer has signed before
     */
    Project pass(ProjectId id, @Nullable String ifMatch, String opinion) {
        turn.take(id);
        var project = projects.get(id);
        Revisions.allow(ifMatch, project.version());
        chain.requireTurn(project, SignatureLevel.FORM_CHECK);
        var from = project.stage();
        signing.signFormCheck(project, callers.current(), opinion);
        journal.record(project, from.name(), Text.same(opinion));
        return project;
    }
}
