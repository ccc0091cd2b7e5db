package org.fourthousand.review.selection;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.review.choice.Verdict;
import org.fourthousand.review.choice.WayIn;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a selection on a copy gives one project. */
@Entity
@Immutable
@IdClass(RunProject.Key.class)
class RunProject {

    /** One project of one run. */
    static final class Key {
        private @Nullable UUID runId;
        private int rank;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && Objects.equals(runId, key.runId) && rank == key.rank;
        }

        @Override
        public int hashCode() {
            return Objects.hash(runId, rank);
        }
    }

    @Id
    @SuppressWarnings("UnusedVariable") // read by the ORM
    private UUID runId;

    @Id
    private int rank;

    @SuppressWarnings("UnusedVariable") // read by the ORM
    private UUID projectId;

    private Yuan amount;
    private boolean byRank;
    private boolean inBest;

    @JdbcTypeCode(SqlTypes.JSON)
    private WaysIn waysIn;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected RunProject() {}

    RunProject(UUID run, Verdict verdict, Yuan amount, boolean inBest) {
        this.runId = run;
        this.rank = verdict.contender().rank();
        this.projectId = verdict.contender().project().value();
        this.amount = amount;
        this.byRank = verdict.chosen();
        this.inBest = inBest;
        this.waysIn = new WaysIn(verdict.ways());
    }

    int rank() {
        return rank;
    }

    /** What it would get when it is chosen. */
    Yuan amount() {
        return amount;
    }

    boolean byRank() {
        return byRank;
    }

    boolean inBest() {
        return inBest;
    }

    List<WayIn> waysIn() {
        return waysIn.ways();
    }
}
