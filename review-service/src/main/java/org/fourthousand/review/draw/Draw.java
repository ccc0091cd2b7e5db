package org.fourthousand.review.draw;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.fourthousand.review.round.RoundId;
import org.hibernate.annotations.Immutable;

/** The file of a draw as it was written, byte for byte, so that its hash stays what the history says. */
@Entity
@Immutable
class Draw {

    @Id
    @SuppressWarnings("UnusedVariable") // read by the ORM
    private UUID roundId;

    private String file;

    @SuppressWarnings("UnusedVariable") // kept for the office
    private Instant drawnAt;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Draw() {}

    Draw(RoundId round, String file, Instant drawnAt) {
        this.roundId = round.value();
        this.file = file;
        this.drawnAt = drawnAt;
    }

    String file() {
        return file;
    }
}
