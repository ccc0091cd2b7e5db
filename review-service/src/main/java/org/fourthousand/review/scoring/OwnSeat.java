package org.fourthousand.review.scoring;

import org.fourthousand.review.round.Candidate;
import org.fourthousand.review.round.SelectionRound;

/**
 * A seat with the project it is for and the round it belongs to, read in one statement.
 *
 * @param assignment the seat
 * @param candidate the project as it was when the round opened
 * @param round the round
 */
public record OwnSeat(Assignment assignment, Candidate candidate, SelectionRound round) {}
