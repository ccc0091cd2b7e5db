package org.fourthousand.registry.library;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.Yuan;
import org.fourthousand.registry.application.ProjectStage;

/**
 * One line of the statistics.
 *
 * @param stage the stage; drafts are not counted
 * @param projects how many
 * @param totalInvestment their sum, yuan
 * @param requestedAmount their sum, yuan
 */
@Schema(name = "StageStatistics")
public record StageStatisticsView(ProjectStage stage, long projects, Yuan totalInvestment, Yuan requestedAmount) {}
