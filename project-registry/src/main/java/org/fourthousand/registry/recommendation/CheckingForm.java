package org.fourthousand.registry.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.policy.PolicyParameters;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.kit.value.DirectCounties;
import org.fourthousand.kit.value.Division;
import org.fourthousand.registry.application.Project;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.ProjectJournal;
import org.fourthousand.registry.application.ProjectStage;
import org.fourthousand.registry.application.Projects;
import org.jspecify.annotations.Nullable;

/** Checks at the province that the papers are complete (形式审查). */
@ApplicationScoped
class CheckingForm {

    private static final String NONE = "none";

    private final Projects projects;
    private final Signing signing;
    private final ProjectJournal journal;
    private final PolicyParameters parameters;
    private final Callers callers;

    CheckingForm(
            Projects projects, Signing signing, ProjectJournal journal, PolicyParameters parameters, Callers callers) {
        this.projects = projects;
        this.signing = signing;
        this.journal = journal;
        this.parameters = parameters;
        this.callers = callers;
    }

    /**
     * Signs that the form is complete; counties directly under the province (省直管县) come here without the city.
     *
     * @throws Problem 409 when the city has yet to recommend it, or the officer has signed before
     */
    Project pass(ProjectId id, @Nullable String ifMatch, String opinion) {
        var project = projects.get(id);
        Revisions.allow(ifMatch, project.version());
        var from = project.stage();
        if (from == ProjectStage.COUNTY_RECOMMENDED
                && !project.application().division().isUnderProvince(directCounties())) {
            throw new Problem(RecommendationProblem.WRONG_LEVEL, Text.of("请先由市级推荐。", "The city recommends first."));
        }
        signing.sign(project, SignatureLevel.FORM_CHECK, callers.current(), opinion);
        journal.record(project, from.name(), Text.same(opinion));
        return project;
    }

    private DirectCounties directCounties() {
        var value = parameters.today("direct-counties").value();
        if (value.equals(NONE)) {
            return DirectCounties.NONE;
        }
        return DirectCounties.of(Arrays.stream(value.split(",", -1))
                .map(code -> Division.of(code.strip()))
                .toList());
    }
}
