package org.fourthousand.registry.application;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.clock.SuiteClock;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.sql.Statements;

/** The forms as they were handed in, seen by who may see their project. */
@ApplicationScoped
public class ApplicationVersions implements PanacheRepositoryBase<ApplicationVersion, UUID> {

    private static final String LAST = "select coalesce(max(number), 0) from application_version where project_id = ?";

    private final Projects projects;
    private final Statements statements;
    private final Callers callers;
    private final Clock clock;

    ApplicationVersions(Projects projects, Statements statements, Callers callers, Clock clock) {
        this.projects = projects;
        this.statements = statements;
        this.callers = callers;
        this.clock = clock;
    }

    /** Keeps the form as it is now as the next version, in the transaction of the step that made it binding. */
    public void keep(Project project) {
        projects.flush(); // row-level security holds the version against its project as it is after the step
        var last = statements
                .first(LAST, row -> row.getInt(1), project.id().value())
                .orElseThrow();
        persist(new ApplicationVersion(project, last + 1, callers.current(), clock.instant()));
    }

    /**
     * The form as it stood at the end of a day, Asia/Shanghai: as it was last handed in until then. What the enterprise
     * writes between two submissions is not the form yet.
     *
     * @return empty when it was not handed in by then
     * @throws Problem 404 when the project is not the caller's to see
     */
    public Optional<Application> on(ProjectId project, LocalDate day) {
        projects.get(project);
        var end = day.plusDays(1).atStartOfDay(SuiteClock.BUSINESS_ZONE).toInstant();
        return find("projectId = ?1 and keptAt < ?2 order by number desc", project.value(), end)
                .firstResultOptional()
                .map(ApplicationVersion::form);
    }

    /**
     * One version.
     *
     * @throws Problem 404 when there is none, or the project is not the caller's to see
     */
    ApplicationVersion get(ProjectId project, int number) {
        projects.get(project);
        return find("projectId = ?1 and number = ?2", project.value(), number)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("version", number));
    }

    /** One row more than the page, oldest first. */
    List<ApplicationVersion> list(ProjectId project, UUID after, int limit) {
        projects.get(project);
        return find("projectId = ?1 and id > ?2 order by id", project.value(), after)
                .page(0, limit + 1)
                .list();
    }
}
