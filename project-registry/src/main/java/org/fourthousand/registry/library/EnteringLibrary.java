package org.fourthousand.registry.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fourthousand.events.registry.ProjectEnteredLibrary;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.revision.Revisions;
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
    private final ProjectJournal journal;
    private final Clock clock;

    EnteringLibrary(
            Projects projects, Eligibility eligibility, Signatures signatures, ProjectJournal journal, Clock clock) {
        this.projects = projects;
        this.eligibility = eligibility;
        this.signatures = signatures;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Enters the project.
     *
     * @param manualCheck what an officer found who looked at it (人工核查), where a rule asks for that
     * @throws Problem 422 {@code NOT_ELIGIBLE} with every finding, 409 when the same project entered a moment ago
     */
    Project enter(ProjectId id, @Nullable String ifMatch, @Nullable String manualCheck) {
        var project = projects.get(id);
        Revisions.allow(ifMatch, project.version());
        ProjectStep.ENTER.requirePossibleAt(project.stage());
        var verdict = eligibility.examine(project);
        requireNothingAgainst(verdict, manualCheck);
        var from = project.stage();
        var today = LocalDate.now(clock);
        var handledBy =
                signatures.standing(project).stream().map(Signature::officerId).toList();
        project.enter(today);
        flushUnlessEnteredTwice();
        journal.record(
                project,
                from,
                reason(verdict, manualCheck),
                new ProjectEnteredLibrary(project.snapshot(), today, handledBy));
        return project;
    }

    private static void requireNothingAgainst(Verdict verdict, @Nullable String manualCheck) {
        List<Finding> against = new ArrayList<>(verdict.refusals());
        if (manualCheck == null) {
            against.addAll(verdict.manualChecks());
        }
        if (!against.isEmpty()) {
            throw new Problem(
                    LibraryProblem.NOT_ELIGIBLE,
                    Text.of("原因及依据见 violations。", "Violations give the reasons and their clauses."),
                    against.stream().map(Finding::violation).toList());
        }
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
    private static Text reason(Verdict verdict, @Nullable String manualCheck) {
        var applied = verdict.parameters().stream()
                .map(each -> "%s = %s, %s".formatted(each.name(), each.value(), each.id()))
                .collect(Collectors.joining("; ", "(", ")"));
        var checked = manualCheck == null ? "" : ",人工核查:" + manualCheck;
        var checkedEn = manualCheck == null ? "" : ", checked: " + manualCheck;
        return Text.of("准予入库" + checked + applied, "entered" + checkedEn);
    }
}
