package org.fourthousand.registry.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.fourthousand.events.registry.ProjectRecommended;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.registry.application.Project;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.ProjectJournal;
import org.fourthousand.registry.application.ProjectStage;
import org.fourthousand.registry.application.Projects;
import org.jspecify.annotations.Nullable;

/** Recommends a project (推荐): the county first, then the city; a project of the prefecture itself starts at the city. */
@ApplicationScoped
class Recommending {

    private final Projects projects;
    private final Signing signing;
    private final PrefectureQuota quota;
    private final ProjectJournal journal;
    private final Callers callers;
    private final Clock clock;

    Recommending(
            Projects projects,
            Signing signing,
            PrefectureQuota quota,
            ProjectJournal journal,
            Callers callers,
            Clock clock) {
        this.projects = projects;
        this.signing = signing;
        this.quota = quota;
        this.journal = journal;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Signs at the caller's level.
     *
     * @throws Problem 409 when it is not that level's turn, the officer has signed before, or the quota is used up
     */
    Project recommend(ProjectId id, @Nullable String ifMatch, String opinion) {
        var officer = callers.current();
        var project = projects.get(id);
        Revisions.allow(ifMatch, project.version());
        var level = levelOf(officer, project);
        requireTurn(project, level);
        var reason = reason(project, level, opinion);
        var from = project.stage();
        signing.sign(project, level, officer, opinion);
        journal.record(
                project,
                from,
                reason,
                new ProjectRecommended(project.snapshot(), level.name(), officer.name(), clock.instant()));
        return project;
    }

    /** The quota is looked at for the city's signature only; the version applied goes on record. */
    private Text reason(Project project, SignatureLevel level, String opinion) {
        if (level != SignatureLevel.CITY) {
            return Text.same(opinion);
        }
        var applied = quota.require(project);
        return Text.same("%s(%s = %s, %s)".formatted(opinion, applied.name(), applied.value(), applied.id()));
    }

    private static SignatureLevel levelOf(Caller officer, Project project) {
        if (!officer.has(Role.CITY_OFFICER)) {
            return SignatureLevel.COUNTY;
        }
        var countyIsDue = project.stage() == ProjectStage.SUBMITTED && startsAtCounty(project);
        return officer.has(Role.COUNTY_OFFICER) && countyIsDue ? SignatureLevel.COUNTY : SignatureLevel.CITY;
    }

    private static void requireTurn(Project project, SignatureLevel level) {
        level.step().requirePossibleAt(project.stage());
        if (level == SignatureLevel.COUNTY && !startsAtCounty(project)) {
            throw new Problem(
                    RecommendationProblem.WRONG_LEVEL,
                    Text.of("该项目由市级直接推荐。", "This project is recommended by the city directly."));
        }
        if (level == SignatureLevel.CITY && project.stage() == ProjectStage.SUBMITTED && startsAtCounty(project)) {
            throw new Problem(RecommendationProblem.WRONG_LEVEL, Text.of("请先由县级推荐。", "The county recommends first."));
        }
    }

    private static boolean startsAtCounty(Project project) {
        return !project.application().division().isPrefecture();
    }
}
