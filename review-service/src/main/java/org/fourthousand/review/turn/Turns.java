package org.fourthousand.review.turn;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Turns in the database, held until the transaction ends: many may work on a round's sheets side by side, but whoever
 * takes a step with the round itself does so alone. Advisory locks, because an expert may not lock the round's row.
 */
@ApplicationScoped
public class Turns {

    private static final String ALONE = "select 1 from pg_advisory_xact_lock(hashtextextended(:of, 4100))";
    private static final String BESIDE_OTHERS =
            "select 1 from pg_advisory_xact_lock_shared(hashtextextended(:of, 4100))";

    private static final String AT_ROUND_OF_ASSIGNMENT = """
            select a.round_id from assignment a, pg_advisory_xact_lock_shared(hashtextextended(cast(a.round_id as text), 4100))
            where a.id = :assignment
            """;

    private final EntityManager entities;

    Turns(EntityManager entities) {
        this.entities = entities;
    }

    /** Waits until nobody else has a turn at this thing, and keeps them waiting. Read it only afterwards. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void alone(UUID of) {
        take(ALONE, of);
    }

    /** Waits until nobody is alone with this thing, and keeps them from it. Read it only afterwards. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void besideOthers(UUID of) {
        take(BESIDE_OTHERS, of);
    }

    /** {@link #besideOthers} at the round of an assignment, if the caller may see it, in the one statement that finds it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void besideOthersAtRoundOf(UUID assignment) {
        entities.createNativeQuery(AT_ROUND_OF_ASSIGNMENT, UUID.class)
                .setParameter("assignment", assignment)
                .getResultList();
    }

    private void take(String lock, UUID of) {
        entities.createNativeQuery(lock, Integer.class)
                .setParameter("of", of.toString())
                .getSingleResult();
    }
}
