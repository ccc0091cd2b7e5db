package org.fourthousand.review.calibration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.Objects;
import java.util.UUID;
import org.fourthousand.review.round.RoundId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A project's score with the severity of its experts taken out. */
@Entity
@Immutable
@IdClass(CalibratedProject.Key.class)
class CalibratedProject {

    /** A place of a round. */
    static final class Key {
        private @Nullable UUID roundId;
        private int rank;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Objects.equals(roundId, key.roundId) && rank == key.rank;
        }

        @Override
        public int hashCode() {
            return Objects.hash(roundId, rank);
        }
    }

    @Id
    @SuppressWarnings("UnusedVariable") // read by the ORM
    private UUID roundId;

    @Id
    private int rank;

    private UUID projectId;
    private double adjusted;
    private @Nullable Double margin;
    private int adjustedRank;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected CalibratedProject() {}

    CalibratedProject(RoundId round, int rank, UUID project, double adjusted, double margin, int adjustedRank) {
        this.roundId = round.value();
        this.rank = rank;
        this.projectId = project;
        this.adjusted = adjusted;
        this.margin = Double.isNaN(margin) ? null : margin;
        this.adjustedRank = adjustedRank;
    }

    int rank() {
        return rank;
    }

    UUID projectId() {
        return projectId;
    }

    double adjusted() {
        return adjusted;
    }

    @Nullable
    Double margin() {
        return margin;
    }

    int adjustedRank() {
        return adjustedRank;
    }
}
