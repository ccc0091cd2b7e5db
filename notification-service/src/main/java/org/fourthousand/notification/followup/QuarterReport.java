package org.fourthousand.notification.followup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A quarter's report as the registry told it.
 *
 * @param physicalPercent work done, 0–100
 * @param reportedOn day of the quarter's first report
 */
record QuarterReport(Quarter quarter, UUID reportId, BigDecimal physicalPercent, LocalDate reportedOn) {}
