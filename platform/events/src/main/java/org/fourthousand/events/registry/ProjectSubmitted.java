package org.fourthousand.events.registry;

import java.time.Instant;

/**
 * An enterprise has applied (申报): the recommendation chain begins.
 *
 * @param project what was applied for
 * @param submittedAt when
 */
public record ProjectSubmitted(ProjectSnapshot project, Instant submittedAt) implements RegistryEvent {}
