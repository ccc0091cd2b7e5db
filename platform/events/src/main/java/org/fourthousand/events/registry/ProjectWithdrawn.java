package org.fourthousand.events.registry;

import java.time.Instant;

/**
 * The enterprise has taken its application back before it entered the library (撤回); what was signed no longer counts.
 *
 * @param project what was applied for
 * @param stage how far it had come: SUBMITTED, COUNTY_RECOMMENDED, CITY_RECOMMENDED or FORM_CHECKED
 * @param reason why, in the words of the enterprise
 * @param withdrawnAt when
 */
public record ProjectWithdrawn(ProjectSnapshot project, String stage, String reason, Instant withdrawnAt)
        implements RegistryEvent {}
