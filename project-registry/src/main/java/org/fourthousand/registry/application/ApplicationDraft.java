package org.fourthousand.registry.application;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.value.SocialCreditCode;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * A form that is still being filled in (草稿): anything in it may be missing. It becomes a new project, or the correction of
 * the project it is bound to.
 */
@Entity
@DynamicUpdate
public class ApplicationDraft {

    @Id
    private UUID id;

    private SocialCreditCode uscc;
    private @Nullable UUID projectId;
    private @Nullable Long projectVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private FormAsKept form;

    @Enumerated(EnumType.STRING)
    private DraftState state = DraftState.OPEN;

    private Instant savedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected ApplicationDraft() {}

    /** For a new project. */
    ApplicationDraft(DraftId id, SocialCreditCode uscc, Application form, Instant at) {
        this.id = id.value();
        this.uscc = uscc;
        this.form = new FormAsKept(form);
        this.savedAt = at;
    }

    /** For the correction of a project, as it is now. */
    ApplicationDraft(DraftId id, Project project, Application form, Instant at) {
        this(id, project.uscc(), form, at);
        ProjectStep.REVISE.requirePossibleAt(project.stage());
        this.projectId = project.id().value();
        this.projectVersion = project.version();
    }

    /** Takes what has been filled in by now. */
    void save(Application newForm, Instant at) {
        requireOpen();
        form = new FormAsKept(newForm);
        savedAt = at;
    }

    /** Gives it up; what was written stays. */
    void discard() {
        requireOpen();
        state = DraftState.DISCARDED;
    }

    /** It has become this project, or its correction. */
    void applyTo(Project project) {
        requireOpen();
        state = DraftState.APPLIED;
        projectId = project.id().value();
    }

    /**
     * Passes while it can still be changed.
     *
     * @throws Problem 409 {@code DRAFT_CLOSED}
     */
    public void requireOpen() {
        if (state != DraftState.OPEN) {
            throw new Problem(
                    ApplicationProblem.DRAFT_CLOSED,
                    Text.of(
                            "草稿%s,不能再改;内容仍可查看。".formatted(state.words().zh()),
                            "The draft is %s and can no longer be changed; it can still be read."
                                    .formatted(state.words().en())));
        }
    }

    /**
     * Passes when the project is still as it was when its correction was begun.
     *
     * @throws Problem 409 {@code DRAFT_OUTDATED}
     */
    void requireUpToDate(Project project) {
        if (projectVersion == null || projectVersion != project.version()) {
            throw new Problem(
                    ApplicationProblem.DRAFT_OUTDATED,
                    Text.of(
                            "草稿开始后项目已另行修改。请放弃本草稿(内容仍可查看),以项目现状另建草稿。",
                            "The project was changed otherwise since the draft was begun. Discard the draft (it can still be read) and begin another from the project as it is."));
        }
    }

    DraftId id() {
        return new DraftId(id);
    }

    /** The project it corrects, or has become; null while it is for a new one. */
    @Nullable
    ProjectId project() {
        return projectId == null ? null : new ProjectId(projectId);
    }

    /** What has been filled in; anything in it may be null, whatever its type says. */
    Application form() {
        return form.form();
    }

    DraftState state() {
        return state;
    }

    Instant savedAt() {
        return savedAt;
    }

    /** The enterprise that fills it in. */
    public SocialCreditCode uscc() {
        return uscc;
    }

    /** For ETags. */
    long version() {
        return version;
    }
}
