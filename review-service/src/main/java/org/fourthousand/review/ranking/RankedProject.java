package org.fourthousand.review.ranking;

import org.fourthousand.review.round.Candidate;

/**
 * A place and the project on it, read in one statement.
 *
 * @param placing the place
 * @param candidate the project as it was when the round opened
 */
public record RankedProject(Placing placing, Candidate candidate) {}
