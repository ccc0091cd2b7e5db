package org.fourthousand.registry.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.fourthousand.events.registry.ProjectReturned;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.policy.PolicyParameters;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.registry.application.Project;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.ProjectJournal;
import org.fourthousand.registry.application.ProjectStage;
import org.fourthousand.registry.application.ProjectStep;
import org.fourthousand.registry.application.Projects;
import org.jspecify.annotations.Nullable;

/** Sends an application back for correction: once, and with everything that is missing (优化营商环境条例 art. 36). */
@ApplicationScoped
class Returning {

    private static final String ARTICLE = "优化营商环境条例 36";

    private final Projects projects;
    private final ProjectJournal journal;
    private final PolicyParameters parameters;
    private final Callers callers;
    private final Clock clock;

    Returning(Projects projects, ProjectJournal journal, PolicyParameters parameters, Callers callers, Clock clock) {
        this.projects = projects;
        this.journal = journal;
        this.parameters = parameters;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Returns the project to its enterprise.
     *
     * @param missing everything that is missing, one item each
     * @throws Problem 409 when a correction was asked for before, by whichever office, or the project is in other hands
     */
    Project returnFor(ProjectId id, @Nullable String ifMatch, List<String> missing) {
        var project = projects.get(id);
        Revisions.allow(ifMatch, project.version());
        ProjectStep.RETURN.requirePossibleAt(project.stage());
        requireInHands(project, callers.current());
        var allowed = parameters.today("correction-requests");
        if (project.corrections() >= allowed.integer()) {
            throw new Problem(
                    RecommendationProblem.CORRECTION_ALREADY_REQUESTED,
                    Text.of(
                            "补正要求须一次性全部告知,不得再次退回。",
                            "All that is missing is told at once; it cannot be returned again."),
                    List.of(Violation.of("/missing", Text.of("已告知过一次", "told once already"), ARTICLE)));
        }
        var from = project.stage();
        var told = String.join("\n", missing);
        project.returnFor(told);
        journal.record(project, from, Text.same(told), new ProjectReturned(project.snapshot(), told, clock.instant()));
        return project;
    }

    private static void requireInHands(Project project, Caller officer) {
        var county = officer.has(Role.COUNTY_OFFICER)
                && project.stage() == ProjectStage.SUBMITTED
                && !project.application().division().isPrefecture();
        var city = officer.has(Role.CITY_OFFICER)
                && (project.stage() == ProjectStage.COUNTY_RECOMMENDED
                        || project.stage() == ProjectStage.SUBMITTED
                                && project.application().division().isPrefecture());
        var province = officer.has(Role.REGISTRY_OFFICER)
                && (project.stage() == ProjectStage.CITY_RECOMMENDED || project.stage() == ProjectStage.FORM_CHECKED);
        if (!county && !city && !province) {
            throw new Problem(
                    RecommendationProblem.WRONG_LEVEL,
                    Text.of("项目现由其他层级办理。", "The project is in the hands of another level."));
        }
    }
}
