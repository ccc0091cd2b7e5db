package org.fourthousand.registry.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.ProjectStep;
import org.fourthousand.registry.application.Projects;
import org.jspecify.annotations.Nullable;

/** Puts a service that an officer gave to a project in the library (重点服务, clause 五.1) into its log. */
@ApplicationScoped
class Serving {

    private final Projects projects;
    private final ServiceLog log;
    private final Callers callers;
    private final Clock clock;

    Serving(Projects projects, ServiceLog log, Callers callers, Clock clock) {
        this.projects = projects;
        this.log = log;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Records a service.
     *
     * @param servedOn today when null
     * @throws Problem 400 for a kind that only events write; 409 outside the library, for a day before the entry or to come
     */
    ServiceLogEntry record(ProjectId id, ServiceLogEntry.Kind kind, String words, @Nullable LocalDate servedOn) {
        if (!kind.isGivenByOfficer()) {
            throw new Problem(
                    CommonProblem.INVALID_REQUEST,
                    Text.of("请填服务的类别。", "Name the kind of service."),
                    List.of(Violation.at(
                            "/kind", Text.of("该类别由系统写入", "lines of this kind are written when their event arrives"))));
        }
        var project = projects.get(id);
        ProjectStep.SERVE.requirePossibleAt(project.stage());
        var today = LocalDate.now(clock);
        var day = Objects.requireNonNullElse(servedOn, today);
        if (day.isAfter(today)) {
            throw new Problem(
                    LibraryProblem.NOT_YET_PAST, Text.of("服务日期不得晚于今天。", "A service cannot lie in the future."));
        }
        if (day.isBefore(Objects.requireNonNull(project.enteredOn()))) {
            throw new Problem(
                    LibraryProblem.BEFORE_ENTRY,
                    Text.of("项目 %s 入库。", "The project entered on %s.").with(project.enteredOn()));
        }
        var line = ServiceLogEntry.given(id.value(), kind, words, day, callers.current(), clock.instant());
        log.persistAndFlush(line);
        return line;
    }
}
