package org.fourthousand.events.registry;

import java.time.Instant;

/**
 * A suspended project is back where it was (恢复), with its first library date.
 *
 * @param project its library entry
 * @param stage where it stands again: IN_LIBRARY, SELECTED or AWARDED
 * @param reason why
 * @param resumedAt when
 */
public record ProjectResumed(ProjectSnapshot project, String stage, String reason, Instant resumedAt)
        implements RegistryEvent {}
