package org.fourthousand.review.round;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The secret behind a commitment. Row-level security hides it from everybody, the service included, until the draw. */
@Entity
@Immutable
class SealedSeed {

    @Id
    @SuppressWarnings("UnusedVariable") // read by the ORM
    private UUID roundId;

    private String seed;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected SealedSeed() {}

    SealedSeed(RoundId round, String seed) {
        this.roundId = round.value();
        this.seed = seed;
    }

    String seed() {
        return seed;
    }
}
