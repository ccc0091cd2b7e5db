package org.fourthousand.events.registry;

import java.util.UUID;

/**
 * Not selected this year, the project stays in the library for the next (滚动实施, clause 五.1).
 *
 * @param project its library entry
 * @param year the year of the round that did not select it
 * @param roundId that round
 */
public record ProjectCarriedOver(ProjectSnapshot project, int year, UUID roundId) implements RegistryEvent {}
