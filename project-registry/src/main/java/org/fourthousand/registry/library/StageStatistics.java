package org.fourthousand.registry.library;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
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

    StageStatisticsView view() {
        return new StageStatisticsView(stage, projects, totalInvestment, requestedAmount);
    }
}
