package org.fourthousand.registry.application;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.fourthousand.events.registry.ProjectSubmitted;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemType;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.kit.value.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/** What an enterprise does with its application (申报): draft it, revise it, submit it. */
@ApplicationScoped
public class Applying {

    private final Projects projects;
    private final FormFaults formFaults;
    private final ApplicationVersions versions;
    private final List<SubmissionRule> submissionRules;
    private final ProjectJournal journal;
    private final EntryWindows windows;
    private final Callers callers;
    private final Clock clock;

    Applying(
            Projects projects,
            FormFaults formFaults,
            @All List<SubmissionRule> submissionRules,
            ApplicationVersions versions,
            ProjectJournal journal,
            EntryWindows windows,
            Callers callers,
            Clock clock) {
        this.projects = projects;
        this.formFaults = formFaults;
        this.versions = versions;
        this.submissionRules = submissionRules;
        this.journal = journal;
        this.windows = windows;
        this.callers = callers;
        this.clock = clock;
    }

    /** A new draft of the caller's enterprise. */
    public Project draft(Application application) {
        requireSense(application, CommonProblem.INVALID_REQUEST);
        var project = new Project(ProjectId.next(), SocialCreditCode.of(callers.requireUscc()), application);
        projects.persist(project);
        journal.record(project, "", Text.of("登记项目", "registered"));
        return project;
    }

    /** The form anew, while it is a draft, returned or withdrawn. */
    Project revise(ProjectId id, @Nullable String ifMatch, Application application) {
        requireSense(application, CommonProblem.INVALID_REQUEST);
        var project = projects.get(id);
        Revisions.require(ifMatch, project.version());
        project.revise(application);
        projects.flush();
        return project;
    }

    /**
     * Hands it in: the recommendation chain begins, or begins anew after a correction.
     *
     * @throws Problem 422 {@code FORM_INCOMPLETE} when the form, as it was saved, is not what is asked for today
     */
    Project submit(ProjectId id, @Nullable String ifMatch) {
        var project = projects.get(id);
        Revisions.allow(ifMatch, project.version());
        requireSense(project.application(), ApplicationProblem.FORM_INCOMPLETE);
        requireWhatBelongsToIt(project);
        var from = project.stage();
        if (from == ProjectStage.DRAFT) {
            windows.requireOpen(EntryWindows.Kind.SUBMISSION); // a correction was asked for, and is not late by that
        }
        project.submit(clock.instant());
        versions.keep(project);
        journal.record(project, from, submittedWords(from), new ProjectSubmitted(project.snapshot(), clock.instant()));
        return project;
    }

    private static Text submittedWords(ProjectStage from) {
        if (from == ProjectStage.RETURNED) {
            return Text.of("补正后再次申报", "submitted after correction");
        }
        return from == ProjectStage.WITHDRAWN
                ? Text.of("撤回后再次申报", "submitted after withdrawal")
                : Text.of("申报", "submitted");
    }

    private void requireWhatBelongsToIt(Project project) {
        var faults = submissionRules.stream()
                .flatMap(rule -> rule.faults(project).stream())
                .toList();
        if (!faults.isEmpty()) {
            throw new Problem(
                    ApplicationProblem.FORM_INCOMPLETE,
                    Text.of("请补齐 violations 中所列各项。", "Add what violations lists."),
                    faults);
        }
    }

    private void requireSense(Application application, ProblemType otherwise) {
        var faults = formFaults.of(application);
        if (!faults.isEmpty()) {
            throw new Problem(otherwise, Text.of("请改正 violations 中所列各项。", "Mend what violations lists."), faults);
        }
    }
}
