package org.fourthousand.events.registry;

import java.time.LocalDate;

/**
 * The project is in the library (入库, clause 五.1) and may be selected.
 *
 * @param project its library entry
 * @param enteredOn library date; it breaks ties of the ranking
 */
public record ProjectEnteredLibrary(ProjectSnapshot project, LocalDate enteredOn) implements RegistryEvent {}
