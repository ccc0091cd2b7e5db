package org.fourthousand.events.registry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Not selected this year, the project stays in the library for the next (滚动实施, clause 五.1).
 *
 * @param project its library entry
 * @param year the year that did not select it
 * @param roundId the round that did not; null when the library's yearly act carried it over
 */
public record ProjectCarriedOver(
        ProjectSnapshot project, int year, @Nullable UUID roundId) implements RegistryEvent {}
