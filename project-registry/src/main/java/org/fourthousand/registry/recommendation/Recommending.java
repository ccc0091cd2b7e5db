package org.fourthousand.registry.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.fourthousand.events.registry.ProjectRecommended;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Department;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.registry.application.Project;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.ProjectJournal;
import org.fourthousand.registry.application.ProjectStage;
import org.fourthousand.registry.application.ProjectTurn;
import org.fourthousand.registry.application.Projects;
import org.jspecify.annotations.Nullable;

/**
 * Recommends a project (推荐): the county first, then the city, and at each the industry and the finance department (工信、财政)
 * by name, in either order. The project goes on, and others are told, when both have signed.
 */
@ApplicationScoped
class Recommending {

    private final Projects projects;
    private final ProjectTurn turn;
    private final Chain chain;
    private final Signing signing;
    private final PrefectureQuota quota;
    private final ProjectJournal journal;
    private final Callers callers;
    private final Clock clock;

    Recommending(
            Projects projects,
            ProjectTurn turn,
            Chain chain,
            Signing signing,
            PrefectureQuota quota,
            ProjectJournal journal,
            Callers callers,
            Clock clock) {
        this.projects = projects;
        this.turn = turn;
        this.chain = chain;
        this.signing = signing;
        this.quota = quota;
        this.journal = journal;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Signs at the caller's level for the caller's department.
     *
     * @throws Problem 403 when the token names no department or division, or the project is not of that division; 409 when
     *     it is not that level's turn, the department or the officer has signed before, or the quota is used up
     */
    Project recommend(ProjectId id, @Nullable String ifMatch, String opinion) {
        var officer = callers.current();
        var division = callers.requireDivision();
        var department = callers.requireDepartment();
        turn.take(id);
        var project = ofDivision(division, id);
        Revisions.allow(ifMatch, project.version());
        var level = levelOf(officer, project);
        chain.requireTurn(project, level);
        var why = why(project, level, department, opinion);
        var from = project.stage();
        signing.sign(project, level, department, officer, opinion)
                .ifPresentOrElse(
                        officers -> journal.record(
                                project,
                                from,
                                why,
                                new ProjectRecommended(
                                        project.snapshot(), level.name(), String.join("、", officers), clock.instant())),
                        () -> journal.record(project, from.name(), why));
        return project;
    }

    /** The same answer whether it is another division's or there is none, so that it tells nothing of others' projects. */
    private Project ofDivision(String division, ProjectId id) {
        try {
            return projects.get(id);
        } catch (Problem refused) {
            if (refused.type() != CommonProblem.NOT_FOUND) {
                throw refused;
            }
            throw new Problem(
                    CommonProblem.FORBIDDEN,
                    Text.of(
                                    "%s 辖区内没有项目 %s;须由项目所在县市区、市州的工信、财政部门经办人签字。",
                                    "There is no project in %s with the id %s; officers of its own county and city sign it.")
                            .with(division, id));
        }
    }

    /** The quota is looked at for the city's signatures only; the version applied goes on record. */
    private Text why(Project project, SignatureLevel level, Department department, String opinion) {
        var signed = switch (department) {
            case INDUSTRY -> "工信 / industry: " + opinion;
            case FINANCE -> "财政 / finance: " + opinion;
        };
        if (level != SignatureLevel.CITY) {
            return Text.same(signed);
        }
        var applied = quota.require(project);
        return Text.same("%s(%s = %s, %s)".formatted(signed, applied.name(), applied.value(), applied.id()));
    }

    private static SignatureLevel levelOf(Caller officer, Project project) {
        if (!officer.has(Role.CITY_OFFICER)) {
            return SignatureLevel.COUNTY;
        }
        var countyIsDue = project.stage() == ProjectStage.SUBMITTED
                && !project.application().division().isPrefecture();
        return officer.has(Role.COUNTY_OFFICER) && countyIsDue ? SignatureLevel.COUNTY : SignatureLevel.CITY;
    }
}
