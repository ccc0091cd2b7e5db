package org.fourthousand.review.selection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.fourthousand.kit.id.Ids;
import org.fourthousand.review.library.ProjectId;
import org.fourthousand.review.round.RoundId;
import org.hibernate.annotations.Immutable;

/** One project in which the leading group's list departs from the computed one: why, and who answers for it. Published. */
@Entity
@Immutable
public class Departure {

    /** Which way. */
    public enum Kind {
        /** 调入: on the list although it was not computed so. */
        ADDED,
        /** 调出: off the list although it was computed so. */
        REMOVED
    }

    @Id
    @SuppressWarnings("UnusedVariable") // read by the ORM
    private UUID id;

    private UUID decisionId;

    @SuppressWarnings("UnusedVariable") // read by row-level security
    private UUID roundId;

    private UUID projectId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String reason;
    private String signatory;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected Departure() {}

    Departure(UUID decision, RoundId round, NewLeadingDecision.NewDeparture departure) {
        this.id = Ids.next();
        this.decisionId = decision;
        this.roundId = round.value();
        this.projectId = departure.projectId().value();
        this.kind = departure.kind();
        this.reason = departure.reason();
        this.signatory = departure.signatory();
    }

    UUID decisionId() {
        return decisionId;
    }

    public ProjectId projectId() {
        return new ProjectId(projectId);
    }

    public Kind kind() {
        return kind;
    }

    public String reason() {
        return reason;
    }

    public String signatory() {
        return signatory;
    }
}
