package org.fourthousand.review.calibration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.Objects;
import java.util.UUID;
import org.fourthousand.review.round.RoundId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** How one expert scored, compared with those who scored the same projects. */
@Entity
@Immutable
@IdClass(CalibratedExpert.Key.class)
class CalibratedExpert {

    /** An expert in a round. */
    static final class Key {
        private @Nullable UUID roundId;
        private @Nullable UUID expertId;

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && Objects.equals(roundId, key.roundId)
                    && Objects.equals(expertId, key.expertId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(roundId, expertId);
        }
    }

    @Id
    @SuppressWarnings("UnusedVariable") // read by the ORM
    private UUID roundId;

    @Id
    private UUID expertId;

    private int sheets;
    private double leniency;
    private @Nullable Double standardError;
    private boolean biased;
    private boolean erratic;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected CalibratedExpert() {}

    CalibratedExpert(RoundId round, UUID expert, int sheets, SeverityModel model, int position) {
        double error = model.standardErrorOfLeniency(position);
        this.roundId = round.value();
        this.expertId = expert;
        this.sheets = sheets;
        this.leniency = model.leniency(position);
        this.standardError = Double.isNaN(error) ? null : error;
        this.biased = model.isBiased(position);
        this.erratic = model.isErratic(position);
    }

    UUID expertId() {
        return expertId;
    }

    int sheets() {
        return sheets;
    }

    double leniency() {
        return leniency;
    }

    @Nullable
    Double standardError() {
        return standardError;
    }

    boolean biased() {
        return biased;
    }

    boolean erratic() {
        return erratic;
    }
}
