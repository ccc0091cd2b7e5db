package org.fourthousand.review.round;

import org.fourthousand.kit.value.Percent;
import org.fourthousand.kit.value.Yuan;

/**
 * The numbers a round works with: the office's where it may choose, the policy's where not.
 *
 * @param threshold points
 * @param panelSize experts per project
 * @param panelMinimum fewest submitted sheets that make a score
 * @param maxProjectsPerExpert load limit
 * @param capPercent most support, percent of total investment
 * @param capAmount most support, yuan
 * @param recusalYears years an employment binds
 * @param schedule its days
 * @param parameters the versions used
 */
record RoundRules(
        Percent threshold,
        int panelSize,
        int panelMinimum,
        int maxProjectsPerExpert,
        Percent capPercent,
        Yuan capAmount,
        int recusalYears,
        Schedule schedule,
        Parameters parameters) {}
