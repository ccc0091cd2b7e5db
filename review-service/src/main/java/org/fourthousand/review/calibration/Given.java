package org.fourthousand.review.calibration;

import java.util.UUID;

/**
 * What one expert gave one project.
 *
 * @param points the sheet's total, 0 to 100
 */
record Given(UUID project, UUID expert, double points) {}
