package org.fourthousand.registry.rollover;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.registry.application.ProjectId;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** One project of an act; its outcome is written once, with what it means for the project. */
@Entity
@DynamicUpdate
@IdClass(RollOverLine.Key.class)
class RollOverLine {

    /** Which line of which act. */
    record Key(UUID rollOverId, int position) implements Serializable {}

    /** What became of a project on the list. */
    @Schema(name = "RollOverOutcome")
    enum Outcome {
        /** The act carried it over. */
        CARRIED_OVER,
        /** The round that did not select it had carried it over already. */
        ALREADY_CARRIED_OVER,
        /** It was selected, suspended or gone by the time its line was reached. */
        NO_LONGER_WAITING
    }

    @Id
    private UUID rollOverId;

    @Id
    private int position;

    private UUID projectId;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable Instant doneAt;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected RollOverLine() {}

    void done(Outcome what, Instant at) {
        outcome = what;
        doneAt = at;
    }

    int position() {
        return position;
    }

    ProjectId projectId() {
        return new ProjectId(projectId);
    }

    /** Null until its turn has come. */
    @Nullable
    Outcome outcome() {
        return outcome;
    }

    @Nullable
    Instant doneAt() {
        return doneAt;
    }
}
