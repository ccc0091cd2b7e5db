package org.fourthousand.registry.application;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.history.History;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;
import org.fourthousand.kit.revision.Revisions;
import org.fourthousand.kit.value.SocialCreditCode;
import org.jspecify.annotations.Nullable;

/** What an enterprise does before it registers: fills the form in, bit by bit, and loses nothing (草稿). */
@ApplicationScoped
class Drafting {

    /** Open drafts an enterprise may have; a bound against a client gone wild, not a rule of the policy. */
    static final int MOST_OPEN = 50;

    private static final String TYPE = "application-draft";

    private final ApplicationDrafts drafts;
    private final Projects projects;
    private final Applying applying;
    private final FormFaults formFaults;
    private final List<DraftCompanion> companions;
    private final History history;
    private final Callers callers;
    private final Clock clock;

    Drafting(
            ApplicationDrafts drafts,
            Projects projects,
            Applying applying,
            FormFaults formFaults,
            @All List<DraftCompanion> companions,
            History history,
            Callers callers,
            Clock clock) {
        this.drafts = drafts;
        this.projects = projects;
        this.applying = applying;
        this.formFaults = formFaults;
        this.companions = companions;
        this.history = history;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Begins a draft.
     *
     * @param corrected the project to be corrected, null for a new one
     * @param form what is filled in; null to begin from the project's form
     */
    ApplicationDraft begin(@Nullable ProjectId corrected, @Nullable Application form) {
        var uscc = SocialCreditCode.of(callers.requireUscc());
        if (drafts.countOpen(uscc) >= MOST_OPEN) {
            throw new Problem(
                    ApplicationProblem.TOO_MANY_DRAFTS,
                    Text.of("编辑中的草稿已有 %s 份,请先提交或放弃一些。", "%s drafts are open already; apply or discard some first.")
                            .with(MOST_OPEN));
        }
        var draft = corrected == null ? forNewProject(uscc, form) : forCorrection(corrected, form);
        requireBounds(draft.form(), "/form");
        drafts.persist(draft);
        note(draft, "", "开始起草 / begun");
        return draft;
    }

    private ApplicationDraft forNewProject(SocialCreditCode uscc, @Nullable Application form) {
        if (form == null) {
            throw new Problem(
                    CommonProblem.INVALID_REQUEST,
                    Text.of("请改正 violations 中所列各项。", "Mend what violations lists."),
                    List.of(Violation.at("/form", Text.of("请给出申报表,可以为 {}。", "Send the form; it may be empty, {}."))));
        }
        return new ApplicationDraft(DraftId.next(), uscc, form, clock.instant());
    }

    private ApplicationDraft forCorrection(ProjectId id, @Nullable Application form) {
        var project = projects.get(id);
        if (drafts.isOpenFor(id)) {
            throw new Problem(
                    ApplicationProblem.TOO_MANY_DRAFTS,
                    Text.of("该项目已有编辑中的草稿。", "A correction of this project is being drafted already."));
        }
        var start = Objects.requireNonNullElseGet(form, project::application);
        return new ApplicationDraft(DraftId.next(), project, start, clock.instant());
    }

    /** What came of saving. */
    sealed interface Saved {
        /** It is kept. */
        record Kept(ApplicationDraft draft) implements Saved {}

        /** Another tab saved first; nothing was changed. */
        record Stale(ApplicationDraft draft) implements Saved {}
    }

    /** Keeps what has been filled in by now; answers rather than throws when another tab was first, so that it can be merged. */
    Saved save(DraftId id, @Nullable String ifMatch, Application form) {
        var draft = drafts.take(id);
        if (isStale(ifMatch, draft)) {
            return new Saved.Stale(draft);
        }
        requireBounds(form, "");
        draft.save(form, clock.instant());
        drafts.flush();
        return new Saved.Kept(draft);
    }

    private static boolean isStale(@Nullable String ifMatch, ApplicationDraft draft) {
        try {
            Revisions.require(ifMatch, draft.version());
            return false;
        } catch (Problem refused) {
            if (refused.type() == CommonProblem.STALE) {
                return true;
            }
            throw refused;
        }
    }

    /** Gives it up; the row stays. Giving up again what is given up is no fault. */
    void discard(DraftId id, @Nullable String ifMatch) {
        var draft = drafts.take(id);
        if (draft.state() == DraftState.DISCARDED) {
            return;
        }
        Revisions.allow(ifMatch, draft.version());
        draft.discard();
        note(draft, DraftState.OPEN.name(), "放弃草稿 / discarded");
    }

    /**
     * Makes a project of it, or the correction of the project it is bound to.
     *
     * @throws Problem 422 {@code FORM_INCOMPLETE} with everything that is missing, at once
     */
    Project apply(DraftId id, @Nullable String ifMatch) {
        var draft = drafts.take(id);
        Revisions.allow(ifMatch, draft.version());
        draft.requireOpen();
        requireComplete(draft.form());
        var corrected = draft.project();
        var project = corrected == null ? applying.draft(draft.form()) : correct(draft, corrected);
        draft.applyTo(project);
        note(draft, DraftState.OPEN.name(), "采用为项目 / applied to project " + project.id());
        companions.forEach(companion -> companion.moveTo(id, project));
        return project;
    }

    private Project correct(ApplicationDraft draft, ProjectId corrected) {
        var project = projects.get(corrected);
        draft.requireUpToDate(project);
        return applying.revise(corrected, Revisions.tag(project.version()).toString(), draft.form());
    }

    /** Everything that is still missing or does not fit yet. */
    List<Violation> missing(ApplicationDraft draft) {
        return formFaults.of(draft.form());
    }

    private void requireComplete(Application form) {
        var missing = formFaults.of(form);
        if (!missing.isEmpty()) {
            throw new Problem(
                    ApplicationProblem.FORM_INCOMPLETE,
                    Text.of(
                            "还有 %s 项未填或不符,见 violations;草稿已保存。".formatted(missing.size()),
                            "%s things are missing or do not fit, see violations; the draft is kept."
                                    .formatted(missing.size())),
                    missing.stream().map(FormNames::named).toList());
        }
    }

    /** What is too long or too much would be missing room later on; anything else may be saved. */
    private void requireBounds(Application form, String within) {
        var beyond = formFaults.beyondBounds(form);
        if (!beyond.isEmpty()) {
            throw new Problem(
                    CommonProblem.INVALID_REQUEST,
                    Text.of("请改正 violations 中所列各项。", "Mend what violations lists."),
                    beyond.stream()
                            .map(fault -> Violation.at(within + fault.pointer(), fault.message()))
                            .toList());
        }
    }

    private void note(ApplicationDraft draft, String from, String why) {
        drafts.flush();
        history.append(TYPE, draft.id().value(), from, draft.state().name(), why);
    }
}
