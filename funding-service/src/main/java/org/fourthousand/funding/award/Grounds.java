package org.fourthousand.funding.award;

import java.util.UUID;
import org.fourthousand.kit.value.Yuan;

/**
 * What the amount of an award rests on.
 *
 * @param roundId the round that selected the project
 * @param selected amount of the final list, yuan
 * @param granted amount after the caps, yuan
 * @param capPercentParameter version of {@code award-cap-percent} used
 * @param capAmountParameter version of {@code award-cap-amount} used
 */
record Grounds(UUID roundId, Yuan selected, Yuan granted, UUID capPercentParameter, UUID capAmountParameter) {}
