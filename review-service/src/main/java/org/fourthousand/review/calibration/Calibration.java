package org.fourthousand.review.calibration;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.fourthousand.review.round.RoundId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The figures of one round as a whole. */
@Entity
@Immutable
public class Calibration {

    @Id
    @SuppressWarnings("UnusedVariable") // read by the ORM
    private UUID roundId;

    private int sheets;
    private int groups;
    private @Nullable Double alpha;
    private @Nullable Double iccSingle;
    private @Nullable Double iccPanel;
    private @Nullable Double residual;
    private double freedom;
    private Instant computedAt;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Calibration() {}

    Calibration(RoundId round, Panels panels, SeverityModel model, Instant at) {
        var icc = Agreement.icc(panels);
        this.roundId = round.value();
        this.sheets = panels.size();
        this.groups = panels.groups();
        this.alpha = Agreement.alpha(panels);
        this.iccSingle = icc == null ? null : icc.single();
        this.iccPanel = icc == null ? null : icc.panel();
        this.residual = model.freedom() > 0 ? Math.sqrt(model.residualVariance()) : null;
        this.freedom = model.freedom();
        this.computedAt = at;
    }

    int sheets() {
        return sheets;
    }

    int groups() {
        return groups;
    }

    @Nullable
    Double alpha() {
        return alpha;
    }

    @Nullable
    Double iccSingle() {
        return iccSingle;
    }

    @Nullable
    Double iccPanel() {
        return iccPanel;
    }

    @Nullable
    Double residual() {
        return residual;
    }

    double freedom() {
        return freedom;
    }

    Instant computedAt() {
        return computedAt;
    }
}
