package org.fourthousand.funding.allocation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** An objection to an award on a published list (异议). Who raised it stands apart, sealed: see {@link Objectors}. */
@Entity
@Table(name = "allocation_objection")
@DynamicUpdate // the database lets only the columns of a step be written
public class Objection {

    @Id
    private UUID id;

    @Column(updatable = false)
    private UUID listId;

    @Column(updatable = false)
    private UUID awardId;

    @Column(updatable = false)
    private String evidence;

    @Enumerated(EnumType.STRING)
    private ObjectionState state;

    @Column(updatable = false)
    private Instant raisedAt;

    private @Nullable String handler;
    private @Nullable String handlerName;
    private @Nullable String reason;
    private @Nullable Instant decidedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Objection() {}

    /** @param state OPEN, or why it is not accepted */
    Objection(AllocationListId list, NewObjection raised, ObjectionState state, Instant at) {
        this.id = AllocationObjectionId.next().value();
        this.listId = list.value();
        this.awardId = raised.awardId();
        this.evidence = raised.evidence();
        this.state = state;
        this.raisedAt = at;
        this.decidedAt = state == ObjectionState.OPEN ? null : at;
    }

    /** Puts it into the hands of one officer (经办人); again by the same does nothing. */
    void handle(String officer, String name) {
        requireOpen();
        if (handler != null && !handler.equals(officer)) {
            throw others();
        }
        handler = officer;
        handlerName = name;
    }

    /** Takes it out of its officer's hands. */
    void release(String officer) {
        requireHandledBy(officer);
        handler = null;
        handlerName = null;
    }

    /** Decides it, by the officer who handles it. */
    void decide(String officer, ObjectionState outcome, String why, Instant at) {
        requireHandledBy(officer);
        state = outcome;
        reason = why;
        decidedAt = at;
    }

    private void requireHandledBy(String officer) {
        requireOpen();
        if (handler == null) {
            throw new Problem(
                    AllocationProblem.OBJECTION_UNHANDLED,
                    Text.of("请先承办该异议。", "Take the objection into your hands first."));
        }
        if (!handler.equals(officer)) {
            throw others();
        }
    }

    private void requireOpen() {
        if (state != ObjectionState.OPEN) {
            throw new Problem(
                    AllocationProblem.OBJECTION_DECIDED,
                    Text.of("处理结果为 %s。", "It was decided: %s.").with(state));
        }
    }

    private Problem others() {
        return new Problem(
                AllocationProblem.OBJECTION_OTHERS,
                Text.of("该异议由 %s 承办。", "%s handles this objection.").with(String.valueOf(handlerName)));
    }

    AllocationObjectionId id() {
        return new AllocationObjectionId(id);
    }

    AllocationListId listId() {
        return new AllocationListId(listId);
    }

    UUID awardId() {
        return awardId;
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

    @Nullable
    String handlerName() {
        return handlerName;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    long version() {
        return version;
    }
}
