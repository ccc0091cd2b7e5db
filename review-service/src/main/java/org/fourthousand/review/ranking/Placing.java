package org.fourthousand.review.ranking;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.round.Candidate;
import org.fourthousand.review.scoring.Score;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The place of a project in the ranking, for good. */
@Entity
@Table(name = "ranked_project") // "placing" is a word of SQL
@Immutable
public class Placing {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // read by the ORM
    private UUID roundId;

    private UUID projectId;
    private int rank;
    private @Nullable BigDecimal score;

    @JdbcTypeCode(SqlTypes.JSON)
    private Panel panel;

    private boolean priority;
    private LocalDate libraryDate;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Placing() {}

    Placing(int rank, Candidate candidate, @Nullable BigDecimal score, Panel panel) {
        this.id = Ids.next();
        this.roundId = candidate.roundId().value();
        this.projectId = candidate.projectId().value();
        this.rank = rank;
        this.score = score;
        this.panel = panel;
        this.priority = candidate.priority();
        this.libraryDate = candidate.libraryDate();
    }

    UUID id() {
        return id;
    }

    public ProjectId projectId() {
        return new ProjectId(projectId);
    }

    /** From 1. */
    public int rank() {
        return rank;
    }

    /** Official score; null when the project was not scored. */
    public @Nullable Score score() {
        return score == null ? null : new Score(score);
    }

    List<String> panel() {
        return panel.totals();
    }

    boolean priority() {
        return priority;
    }

    LocalDate libraryDate() {
        return libraryDate;
    }
}
