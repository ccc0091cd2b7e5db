package org.fourthousand.review.selection;

import org.fourthousand.review.round.Candidate;

/**
 * A decision and the project it is about, read in one statement.
 *
 * @param decision the decision
 * @param candidate the project as it was when the round opened
 */
public record DecidedProject(Decision decision, Candidate candidate) {}
