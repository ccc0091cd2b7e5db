package org.fourthousand.verify;

import java.math.BigDecimal;

/**
 * A scored project of the library.
 *
 * @param division GB/T 2260
 * @param industry GB/T 4754, for example {@code C35}
 * @param entitled yuan
 */
record Contender(String id, String division, String industry, BigDecimal score, BigDecimal entitled) {}
