package org.fourthousand.events.review;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The proposed list is public (公示); objections are taken until the last day.
 *
 * @param roundId the round
 * @param year its year
 * @param selected projects on the list
 * @param firstDay first day of publicity, counted
 * @param lastDay last day of publicity
 */
public record ListPublished(UUID roundId, int year, int selected, LocalDate firstDay, LocalDate lastDay)
        implements ReviewEvent {}
