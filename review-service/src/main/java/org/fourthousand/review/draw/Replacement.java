package org.fourthousand.review.draw;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.review.draw.DrawFile.Change;
import org.fourthousand.review.draw.DrawFile.Exclusion;
import org.fourthousand.review.expert.ExpertId;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.round.RoundId;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One replacement after a recusal (回避), for good. */
@Entity
@Immutable
class Replacement {

    /** Exclusions as they are stored. */
    @Immutable
    record Exclusions(List<Exclusion> exclusions) {}

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // read by the ORM
    private UUID roundId;

    private int position;
    private UUID projectId;
    private UUID recusedId;
    private @Nullable UUID replacementId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Exclusions exclusions;

    @SuppressWarnings("UnusedVariable") // kept for the office
    private Instant replacedAt;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Replacement() {}

    Replacement(RoundId round, Change change, Instant at) {
        this.id = Ids.next();
        this.roundId = round.value();
        this.position = change.position();
        this.projectId = change.projectId().value();
        this.recusedId = change.recused().value();
        this.replacementId =
                Optional.ofNullable(change.replacement()).map(ExpertId::value).orElse(null);
        this.exclusions = new Exclusions(change.exclusions());
        this.replacedAt = at;
    }

    Change change() {
        return new Change(
                position,
                new ProjectId(projectId),
                new ExpertId(recusedId),
                replacementId == null ? null : new ExpertId(replacementId),
                exclusions.exclusions());
    }

    UUID id() {
        return id;
    }
}
