package org.fourthousand.events.registry;

import java.time.LocalDate;
import java.util.List;

/**
 * The project is in the library (入库, clause 五.1) and may be selected.
 *
 * @param project its library entry
 * @param enteredOn library date; it breaks ties of the ranking
 * @param handledBy user ids of those who recommended and checked it; none of them may be its selection officer
 * @param equipment its list of equipment, at most 500 lines
 */
public record ProjectEnteredLibrary(
        ProjectSnapshot project, LocalDate enteredOn, List<String> handledBy, List<EquipmentLine> equipment)
        implements RegistryEvent {}
