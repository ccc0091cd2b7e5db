package org.fourthousand.registry.library;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.registry.application.ProjectStage;
import org.hibernate.annotations.Immutable;

/** How many projects stand at a stage, and for how much: a row of a view that names no project. */
@Entity
@Immutable
class StageStatistics {

    @Id
    @Enumerated(EnumType.STRING)
    private ProjectStage stage;

    private long projects;
    private Yuan totalInvestment;
    private Yuan requestedAmount;

    @SuppressWarnings("NullAway.Init") // for the ORM
    protected StageStatistics() {}

    /**
     * One line of the statistics.
     *
     * @param stage the stage; drafts are not counted
     * @param projects how many
     * @param totalInvestment their sum, yuan
     * @param requestedAmount their sum, yuan
     */
    @Schema(name = "StageStatistics")
    public record View(ProjectStage stage, long projects, Yuan totalInvestment, Yuan requestedAmount) {}

    View view() {
        return new View(stage, projects, totalInvestment, requestedAmount);
    }
}
