package org.fourthousand.registry.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.fourthousand.events.registry.ProgressReported;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.registry.application.Project;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.ProjectJournal;
import org.fourthousand.registry.application.ProjectStep;
import org.fourthousand.registry.application.Projects;
import org.fourthousand.registry.attachment.AttachmentKind;
import org.fourthousand.registry.attachment.Evidence;
import org.hibernate.exception.ConstraintViolationException;

/** Hands in a quarter's progress, or corrects it without losing the earlier figure. */
@ApplicationScoped
class ReportingProgress {

    private final Projects projects;
    private final ProgressReports reports;
    private final ProgressCheck check;
    private final Evidence evidence;
    private final ProjectJournal journal;
    private final Callers callers;
    private final Clock clock;

    ReportingProgress(
            Projects projects,
            ProgressReports reports,
            ProgressCheck check,
            Evidence evidence,
            ProjectJournal journal,
            Callers callers,
            Clock clock) {
        this.projects = projects;
        this.reports = reports;
        this.check = check;
        this.evidence = evidence;
        this.journal = journal;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Reports a quarter that has begun.
     *
     * @throws Problem 409 when the project is not in the library, the quarter lies ahead, it is reported already, the
     *     report to correct does not stand, or a figure goes backwards without a reason; 400 when nothing proves it, 422
     *     when a file that should is not there
     */
    ProgressReport report(ProjectId id, NewReport report) {
        requireProof(report);
        var project = projects.get(id);
        ProjectStep.REPORT_PROGRESS.requirePossibleAt(project.stage());
        if (report.firstDay().isAfter(LocalDate.now(clock))) {
            throw new Problem(ProgressProblem.QUARTER_AHEAD, Text.of("请核对年份和季度。", "Check year and quarter."));
        }
        requirePlace(project, report);
        var files = evidence.require(id, AttachmentKind.PROGRESS_EVIDENCE, report.files(), "/evidenceFiles");
        var warnings = check.examine(project, report);
        var written = new ProgressReport(id, report, warnings, callers.current().userId(), clock.instant());
        persistUnlessReportedTwice(written);
        journal.record(
                project,
                project.stage(),
                Text.of("%s 年第 %s 季度进度报告", "progress report of %s, quarter %s").with(report.year(), report.quarter()),
                new ProgressReported(
                        project.snapshot(),
                        written.id(),
                        report.year(),
                        report.quarter(),
                        report.physicalPercent().value(),
                        report.financialPercent().value(),
                        EvidenceWords.of(report, files),
                        written.reportedAt()));
        return written;
    }

    private static void requireProof(NewReport report) {
        if (report.words().isEmpty() && report.files().isEmpty()) {
            throw new Problem(
                    CommonProblem.INVALID_REQUEST,
                    Text.of("请说明佐证材料,或引用已上传的附件。", "Say what proves it, or name files that do."),
                    List.of(Violation.at(
                            "/evidence", Text.of("与 evidenceFiles 至少填一项", "this or evidenceFiles is needed"))));
        }
    }

    private void requirePlace(Project project, NewReport report) {
        var standing = reports.standing(project.id(), report.year(), report.quarter());
        var expected = standing.map(ProgressReport::id).orElse(null);
        if (Objects.equals(expected, report.supersedes())) {
            return;
        }
        if (expected != null && report.supersedes() == null) {
            throw new Problem(
                    ProgressProblem.ALREADY_REPORTED,
                    Text.of("如需更正,请在 supersedes 中填 %s。", "To correct it, send %s in supersedes.")
                            .with(expected));
        }
        throw new Problem(
                ProgressProblem.NOTHING_TO_SUPERSEDE,
                Text.of("只能更正该季度现行的报告。", "Only the standing report of that quarter can be corrected."),
                List.of(Violation.at(
                        "/supersedes",
                        expected == null
                                ? Text.of("该季度尚无报告", "that quarter has no report yet")
                                : Text.of("现行报告:%s", "the standing report is %s")
                                        .with(expected))));
    }

    /** The unique indexes decide when a quarter is reported twice at once. */
    private void persistUnlessReportedTwice(ProgressReport report) {
        try {
            reports.persistAndFlush(report);
        } catch (ConstraintViolationException twice) {
            throw new Problem(ProgressProblem.ALREADY_REPORTED, Text.of("刚刚已有一份报告。", "It was reported a moment ago."));
        }
    }
}
