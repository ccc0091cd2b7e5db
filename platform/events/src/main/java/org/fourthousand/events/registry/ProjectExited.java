package org.fourthousand.events.registry;

import java.time.Instant;

/**
 * The project has left the library for good (退出).
 *
 * @param project its last library entry
 * @param reason why
 * @param exitedAt when
 */
public record ProjectExited(ProjectSnapshot project, String reason, Instant exitedAt) implements RegistryEvent {}
