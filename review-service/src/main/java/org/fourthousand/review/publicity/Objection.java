package org.fourthousand.review.publicity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.round.RoundId;
import org.jspecify.annotations.Nullable;

/** An objection to a project on a published list (异议). Who raised it stands apart, in {@link Objector}. */
@Entity
public class Objection {

    @Id
    private UUID id;

    private UUID roundId;
    private UUID projectId;
    private String evidence;

    @Enumerated(EnumType.STRING)
    private ObjectionState state = ObjectionState.OPEN;

    private Instant raisedAt;
    private @Nullable String handler;
    private @Nullable String handlerName;
    private @Nullable Instant handledSince;
    private @Nullable String reason;
    private @Nullable Instant decidedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Objection() {}

    Objection(RoundId round, ProjectId project, String evidence, Instant raisedAt) {
        this.id = ObjectionId.next().value();
        this.roundId = round.value();
        this.projectId = project.value();
        this.evidence = evidence;
        this.raisedAt = raisedAt;
    }

    /** Puts it into the hands of one officer (经办人). @throws Problem 409 when it has ended */
    void handle(String officer, String name, Instant since) {
        requireOpen();
        handler = officer;
        handlerName = name;
        handledSince = since;
    }

    /** Takes it out of its officer's hands. */
    void letGo() {
        handler = null;
        handlerName = null;
        handledSince = null;
    }

    /** Refuses unless it is open and in the hands of this officer: 409 when nobody handles it, 403 when another does. */
    void requireHandledBy(String officer) {
        requireOpen();
        if (handler == null) {
            throw new Problem(
                    PublicityProblem.OBJECTION_UNHANDLED,
                    Text.of("请先承办该异议。", "Take the objection into your hands first."));
        }
        if (!handler.equals(officer)) {
            throw new Problem(
                    PublicityProblem.OBJECTION_OTHERS,
                    Text.of("该异议由 %s 承办。", "%s handles this objection.").with(String.valueOf(handlerName)));
        }
    }

    /** Ends it, with the reason. @throws Problem 409 when it has ended already */
    void end(ObjectionState outcome, String why, Instant at) {
        requireOpen();
        state = outcome;
        reason = why;
        decidedAt = at;
    }

    private void requireOpen() {
        if (state != ObjectionState.OPEN) {
            throw new Problem(
                    PublicityProblem.OBJECTION_DECIDED,
                    Text.of("处理结果为 %s。", "It was decided: %s.").with(state));
        }
    }

    ObjectionId id() {
        return new ObjectionId(id);
    }

    RoundId roundId() {
        return new RoundId(roundId);
    }

    ProjectId projectId() {
        return new ProjectId(projectId);
    }

    String evidence() {
        return evidence;
    }

    ObjectionState state() {
        return state;
    }

    Instant raisedAt() {
        return raisedAt;
    }

    /** User id of the officer who handles it; null while nobody does. */
    @Nullable
    String handler() {
        return handler;
    }

    @Nullable
    String handlerName() {
        return handlerName;
    }

    @Nullable
    Instant handledSince() {
        return handledSince;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    /** For ETags. */
    long version() {
        return version;
    }
}
