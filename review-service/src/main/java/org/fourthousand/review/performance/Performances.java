package org.fourthousand.review.performance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fourthousand.review.expert.ExpertId;
import org.fourthousand.review.round.SelectionRound;
import org.fourthousand.review.scoring.Scoresheet;
import org.jspecify.annotations.Nullable;

/** Computes performance records; sheets of rounds that are not ranked are the database's to hide. */
@ApplicationScoped
class Performances {

    private static final String SEATS = """
            select cast(count(*) as int) as drawn,
              cast(count(*) filter (where a.state = 'SUBMITTED') as int) as submitted,
              cast(count(*) filter (where a.state = 'DRAWN' and r.state = 'DRAWN' and r.scores_due_on >= :today) as int) as owed,
              cast(count(*) filter (where a.state = 'DRAWN' and (r.state <> 'DRAWN' or r.scores_due_on < :today)) as int) as missed,
              cast(count(*) filter (where a.state = 'RECUSED') as int) as recused
            from assignment a join selection_round r on r.id = a.round_id where a.expert_id = :expert
            """;

    /** When an expert handed in stands in the history, which tells no score. */
    private static final String DAYS = """
            select round(avg(r.scores_due_on - cast(h.at at time zone 'Asia/Shanghai' as date)), 1) from assignment a
            join selection_round r on r.id = a.round_id
            join history h on h.aggregate_type = 'assignment' and h.aggregate_id = a.id and h.to_state = 'SUBMITTED'
            where a.expert_id = :expert
            """;

    private static final String COMPARED = """
            select s, r, p.score from Scoresheet s join SelectionRound r on r.id = s.roundId
            join Placing p on p.roundId = s.roundId and p.projectId = s.projectId
            where s.expertId = :expert and s.lockedAt is not null and s.voidedAt is null and p.score is not null
            """;

    private final EntityManager entities;
    private final Clock clock;

    Performances(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    Performance of(ExpertId expert) {
        var seats = (Tuple) entities.createNativeQuery(SEATS, Tuple.class)
                .setParameter("expert", expert.value())
                .setParameter("today", LocalDate.now(clock))
                .getSingleResult();
        var differences = differences(expert.value());
        return new Performance(
                expert,
                (Integer) seats.get("drawn"),
                (Integer) seats.get("submitted"),
                (Integer) seats.get("owed"),
                (Integer) seats.get("missed"),
                (Integer) seats.get("recused"),
                days(expert.value()),
                differences.size(),
                mean(differences.stream().map(BigDecimal::abs).toList()),
                mean(differences));
    }

    private @Nullable BigDecimal days(UUID expert) {
        return (BigDecimal) entities.createNativeQuery(DAYS, BigDecimal.class)
                .setParameter("expert", expert)
                .getSingleResult();
    }

    private List<BigDecimal> differences(UUID expert) {
        return entities.createQuery(COMPARED, Tuple.class)
                .setParameter("expert", expert)
                .getResultStream()
                .map(row -> {
                    var round = row.get(1, SelectionRound.class);
                    var total = row.get(0, Scoresheet.class).marks().total(round.rubric());
                    return total.subtract(row.get(2, BigDecimal.class));
                })
                .toList();
    }

    private static @Nullable BigDecimal mean(List<BigDecimal> numbers) {
        return numbers.isEmpty()
                ? null
                : numbers.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(numbers.size()), 2, RoundingMode.HALF_UP);
    }
}
