package org.fourthousand.registry.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fourthousand.events.registry.ProjectReturned;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.policy.PolicyParameters;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.registry.application.Project;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.ProjectJournal;
import org.fourthousand.registry.application.ProjectStep;
import org.fourthousand.registry.application.ProjectTurn;
import org.fourthousand.registry.application.Projects;
import org.jspecify.annotations.Nullable;

/** Sends an application back for correction: once, and with everything that is missing (优化营商环境条例 art. 36). */
@ApplicationScoped
class Returning {

    private static final String ARTICLE = "优化营商环境条例 36";

    private final Projects projects;
    private final Corrections corrections;
    private final ProjectTurn turn;
    private final Chain chain;
    private final ProjectJournal journal;
    private final PolicyParameters parameters;
    private final Callers callers;
    private final Clock clock;

    Returning(
            Projects projects,
            Corrections corrections,
            ProjectTurn turn,
            Chain chain,
            ProjectJournal journal,
            PolicyParameters parameters,
            Callers callers,
            Clock clock) {
        this.projects = projects;
        this.corrections = corrections;
        this.turn = turn;
        this.chain = chain;
        this.journal = journal;
        this.parameters = parameters;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Returns the project to its enterprise.
     *
     * @param missing everything that is missing
     * @throws Problem 409 when a correction was asked for before, by whichever office, or the project is in other hands;
     *     400 when an item points to a field that the form does not have
     */
    Project returnFor(ProjectId id, @Nullable String ifMatch, List<MissingItem> missing) {
        requireFields(missing);
        turn.take(id);
        var project = projects.get(id);
        Revisions.allow(ifMatch, project.version());
        ProjectStep.RETURN.requirePossibleAt(project.stage());
        requireInHands(project, callers.current());
        requireFirst(project);
        var from = project.stage();
        var told = missing.stream().map(MissingItem::line).collect(Collectors.joining("\n"));
        corrections.persist(new Correction(project, missing, callers.current(), clock.instant()));
        project.returnFor(told);
        journal.record(project, from, Text.same(told), new ProjectReturned(project.snapshot(), told, clock.instant()));
        return project;
    }

    private void requireFirst(Project project) {
        var allowed = parameters.today("correction-requests");
        if (project.corrections() >= allowed.integer()) {
            throw new Problem(
                    RecommendationProblem.CORRECTION_ALREADY_REQUESTED,
                    Text.of(
                            "补正要求须一次性全部告知,不得再次退回。",
                            "All that is missing is told at once; it cannot be returned again."),
                    List.of(Violation.of("/missing", Text.of("已告知过一次", "told once already"), ARTICLE)));
        }
    }

    private static void requireFields(List<MissingItem> missing) {
        var unknown = IntStream.range(0, missing.size())
                .filter(number -> !missing.get(number).pointsIntoTheForm())
                .mapToObj(number -> Violation.at(
                        "/missing/" + number + "/pointer", Text.of("申报表没有该字段。", "The form has no such field.")))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Problem(
                    CommonProblem.INVALID_REQUEST,
                    Text.of("请改正 violations 中所列各项。", "Mend what violations lists."),
                    unknown);
        }
    }

    private void requireInHands(Project project, Caller officer) {
        var needed = chain.stationOf(project)
                .map(station -> switch (station) {
                    case COUNTY -> Role.COUNTY_OFFICER;
                    case CITY -> Role.CITY_OFFICER;
                    case FORM_CHECK, ENTRY -> Role.REGISTRY_OFFICER;
                })
                .orElseThrow();
        if (!officer.has(needed)) {
            throw new Problem(
                    RecommendationProblem.WRONG_LEVEL,
                    Text.of("项目现由其他层级办理。", "The project is in the hands of another level."));
        }
    }
}
