package org.fourthousand.review.scoring;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.fourthousand.review.expert.ExpertId;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.round.RoundId;
import org.jspecify.annotations.Nullable;

/** A seat on the panel of one project: whose it is and whether the sheet is in, never what is on it. */
@Entity
public class Assignment {

    @Id
    private UUID id;

    private UUID roundId;
    private UUID projectId;
    private UUID expertId;

    @Enumerated(EnumType.STRING)
    private AssignmentState state = AssignmentState.DRAWN;

    private @Nullable String recusalReason;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Assignment() {}

    /** A seat as drawn. */
    public Assignment(RoundId round, ProjectId project, ExpertId expert) {
        this.id = AssignmentId.next().value();
        this.roundId = round.value();
        this.projectId = project.value();
        this.expertId = expert.value();
    }

    /** Records that the sheet is in. */
    void submit() {
        state = state.to(AssignmentState.SUBMITTED);
    }

    /** Withdraws the expert (回避). */
    public void recuse(String reason) {
        state = state.to(AssignmentState.RECUSED);
        recusalReason = reason;
    }

    public AssignmentId id() {
        return new AssignmentId(id);
    }

    public RoundId roundId() {
        return new RoundId(roundId);
    }

    public ProjectId projectId() {
        return new ProjectId(projectId);
    }

    public ExpertId expertId() {
        return new ExpertId(expertId);
    }

    public AssignmentState state() {
        return state;
    }

    /** For ETags. */
    public long version() {
        return version;
    }
}
