package org.fourthousand.review.choice;

import org.fourthousand.kit.value.Industry;
import org.fourthousand.review.library.ProjectId;

/**
 * A scored project of the library that can be chosen.
 *
 * @param rank from 1, each once
 * @param points official score in hundredths of a point, 0 to 10,000
 * @param fen what it would get, in fen, above zero
 * @param division GB/T 2260 code, as the registry gave it
 */
public record Contender(ProjectId project, int rank, int points, long fen, String division, Industry industry) {}
