package org.fourthousand.events.supervision;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Progress fell behind schedule: the light changed for the worse.
 *
 * @param projectId the project
 * @param light YELLOW, RED or BLUE
 * @param reason in words
 * @param raisedOn day
 */
public record WarningRaised(UUID projectId, String light, String reason, LocalDate raisedOn)
        implements SupervisionEvent {}
