package org.fourthousand.registry.enterprise;

import java.time.LocalDate;

/**
 * One thing that stands against an enterprise and still counts.
 *
 * @param happenedOn when it happened
 * @param what in words
 * @param source document number or authority that says so
 */
public record StandingFact(LocalDate happenedOn, String what, String source) {}
