package org.fourthousand.review.selection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.review.choice.Terms;
import org.fourthousand.review.round.RoundId;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A selection on a copy: it is kept and listed, and decides nothing. */
@Entity
@Immutable
public class SelectionRun {

    /** What it was made for. */
    public enum Purpose {
        /** The best list under the round's own terms, beside the official one. */
        OPTIMUM,
        /** 试算: what would be under other terms. */
        WHAT_IF
    }

    @Id
    private UUID id;

    private UUID roundId;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    private Terms terms;

    @JdbcTypeCode(SqlTypes.JSON)
    private RunSummary.ByRank byRank;

    @JdbcTypeCode(SqlTypes.JSON)
    private RunSummary.Best best;

    private String madeBy;
    private Instant madeAt;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected SelectionRun() {}

    SelectionRun(
            RoundId round, RunOrder order, RunSummary.ByRank byRank, RunSummary.Best best, String madeBy, Instant at) {
        this.id = Ids.next();
        this.roundId = round.value();
        this.purpose = order.purpose();
        this.name = order.name();
        this.terms = order.terms();
        this.byRank = byRank;
        this.best = best;
        this.madeBy = madeBy;
        this.madeAt = at;
    }

    UUID id() {
        return id;
    }

    RoundId roundId() {
        return new RoundId(roundId);
    }

    Purpose purpose() {
        return purpose;
    }

    String name() {
        return name;
    }

    Terms terms() {
        return terms;
    }

    RunSummary.ByRank byRank() {
        return byRank;
    }

    RunSummary.Best best() {
        return best;
    }

    String madeBy() {
        return madeBy;
    }

    Instant madeAt() {
        return madeAt;
    }
}
