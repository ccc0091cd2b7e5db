package org.fourthousand.events.registry;

import java.time.Instant;

/**
 * An office has asked for a correction, told once and completely (优化营商环境条例 art. 36).
 *
 * @param project what was applied for
 * @param reason all that is missing, in the words of the officer
 * @param returnedAt when
 */
public record ProjectReturned(ProjectSnapshot project, String reason, Instant returnedAt) implements RegistryEvent {}
