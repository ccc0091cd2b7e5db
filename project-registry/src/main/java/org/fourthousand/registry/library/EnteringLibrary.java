package org.fourthousand.registry.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.fourthousand.events.registry.ProjectEnteredLibrary;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.registry.application.EntryWindows;
import org.fourthousand.registry.application.Project;
import org.fourthousand.registry.application.ProjectId;
import org.fourthousand.registry.application.ProjectJournal;
import org.fourthousand.registry.application.ProjectStep;
import org.fourthousand.registry.application.Projects;
import org.fourthousand.registry.eligibility.Eligibility;
import org.fourthousand.registry.eligibility.Finding;
import org.fourthousand.registry.eligibility.Verdict;
import org.fourthousand.registry.recommendation.Signature;
import org.fourthousand.registry.recommendation.Signatures;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Takes a checked project into the library (入库, clause 五.1), or says by clause why it may not enter. */
@ApplicationScoped
class EnteringLibrary {

    private final Projects projects;
    private final Eligibility eligibility;
    private final Signatures signatures;
    private final EntryWindows windows;
    private final ProjectJournal journal;
    private final Clock clock;

    EnteringLibrary(
            Projects projects,
            Eligibility eligibility,
            Signatures signatures,
            EntryWindows windows,
            ProjectJournal journal,
            Clock clock) {
        this.projects = projects;
        this.eligibility = eligibility;
        this.signatures = signatures;
        this.windows = windows;
        this.journal = journal;
        this.clock = clock;
    }

    /** What became of an attempt; both are decisions and go on record. */
    sealed interface Decision {
        /** It is in the library. */
        record Entered(Project project) implements Decision {}

        /** It stays where it was; the problem names every finding. */
        record Refused(Problem problem) implements Decision {}
    }

    /**
     * Enters the project, or refuses it with every finding and its clause.
     *
     * @param manualCheck what an officer found who looked at it (人工核查), where a rule asks for that
     * @throws Problem 409 when it has not come so far, the library takes nothing in today, or the same project entered a moment ago
     */
    Decision enter(ProjectId id, @Nullable String ifMatch, @Nullable String manualCheck) {
        var project = projects.get(id);
        Revisions.allow(ifMatch, project.version());
        ProjectStep.ENTER.requirePossibleAt(project.stage());
        windows.requireOpen(EntryWindows.Kind.ENTRY);
        var verdict = eligibility.judge(project, manualCheck);
        var against = verdict.against(manualCheck != null);
        return against.isEmpty() ? admit(project, verdict, manualCheck) : refuse(project, verdict, against);
    }

    private Decision admit(Project project, Verdict verdict, @Nullable String manualCheck) {
        var from = project.stage();
        var today = LocalDate.now(clock);
        var handledBy =
                signatures.standing(project).stream().map(Signature::officerId).toList();
        project.enter(today);
        flushUnlessEnteredTwice();
        var checked = manualCheck == null ? "" : " · 人工核查 / checked: " + manualCheck;
        journal.record(
                project,
                from,
                Text.same("准予入库 / entered" + checked + applied(verdict)),
                new ProjectEnteredLibrary(project.snapshot(), today, handledBy, project.equipmentLines()));
        return new Decision.Entered(project);
    }

    private Decision refuse(Project project, Verdict verdict, List<Finding> against) {
        var reasons = against.stream()
                .map(finding -> finding.reason() + " " + finding.clause())
                .collect(Collectors.joining("; "));
        journal.record(project, project.stage().name(), Text.same("不予入库 / refused: " + reasons + applied(verdict)));
        return new Decision.Refused(new Problem(
                LibraryProblem.NOT_ELIGIBLE,
                Text.of("原因及依据见 violations。", "Violations give the reasons and their clauses."),
                against.stream().map(Finding::violation).toList()));
    }

    /** The unique indexes of the library decide when two officers enter the same project at once. */
    private void flushUnlessEnteredTwice() {
        try {
            projects.flush();
        } catch (ConstraintViolationException twice) {
            throw new Problem(
                    LibraryProblem.ALREADY_IN_LIBRARY, Text.of("同一项目刚刚入库。", "The same project has just entered."));
        }
    }

    /** The versions of the numbers applied go on record with the decision. */
    private static String applied(Verdict verdict) {
        return verdict.parameters().stream()
                .map(each -> "%s = %s, %s".formatted(each.name(), each.value(), each.id()))
                .collect(Collectors.joining("; ", " (", ")"));
    }
}
