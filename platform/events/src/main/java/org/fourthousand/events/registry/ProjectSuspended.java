package org.fourthousand.events.registry;

import java.time.Instant;

/**
 * The project is out of every round until resumed (暂停).
 *
 * @param project its library entry
 * @param reason why
 * @param suspendedAt when
 */
public record ProjectSuspended(ProjectSnapshot project, String reason, Instant suspendedAt) implements RegistryEvent {}
