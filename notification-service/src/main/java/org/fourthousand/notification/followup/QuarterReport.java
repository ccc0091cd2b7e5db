package org.fourthousand.notification.followup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A quarter's report as the registry told it.
 *
 * @param physicalPercent work done, 0–100
 * @param financialPercent investment done, 0–100; null when it was not kept
 * @param reportedOn day of the quarter's first report
 */
record QuarterReport(
        Quarter quarter,
        UUID reportId,
        BigDecimal physicalPercent,
        @Nullable BigDecimal financialPercent,
        LocalDate reportedOn) {}
