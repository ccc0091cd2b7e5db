package org.fourthousand.events.registry;

import java.time.Instant;

/**
 * An office has signed its recommendation (推荐).
 *
 * @param project what was recommended
 * @param level COUNTY or CITY
 * @param officer name of the signing officer
 * @param recommendedAt when
 */
public record ProjectRecommended(ProjectSnapshot project, String level, String officer, Instant recommendedAt)
        implements RegistryEvent {}
