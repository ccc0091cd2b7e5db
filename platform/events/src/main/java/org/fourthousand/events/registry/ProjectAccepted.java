package org.fourthousand.events.registry;

import java.time.LocalDate;

/**
 * The finished project has passed acceptance (验收): evidence for the last instalment.
 *
 * @param project its library entry
 * @param acceptedOn day of acceptance
 * @param documentNumber number of the acceptance document
 */
public record ProjectAccepted(ProjectSnapshot project, LocalDate acceptedOn, String documentNumber)
        implements RegistryEvent {}
