package org.fourthousand.events.registry;

import java.time.Instant;
import java.util.List;

/**
 * Facts of a project in the library have changed (更新, clause 五.1), as its enterprise asked and an officer accepted.
 *
 * @param project its library entry from now on
 * @param changed fields of the form that changed, by name
 * @param reason why, in the enterprise's words
 * @param updatedAt when it was accepted
 * @param equipment its list of equipment from now on, at most 500 lines
 */
public record ProjectUpdated(
        ProjectSnapshot project, List<String> changed, String reason, Instant updatedAt, List<EquipmentLine> equipment)
        implements RegistryEvent {}
