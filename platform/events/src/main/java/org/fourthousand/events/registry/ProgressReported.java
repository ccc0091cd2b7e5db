package org.fourthousand.events.registry;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/**
 * The enterprise has reported a quarter: the gate of the next instalment and the source of the lights.
 *
 * @param project its library entry
 * @param reportId the report
 * @param year of the quarter
 * @param quarter 1–4
 * @param physicalPercent work done, 0–100
 * @param financialPercent investment done, 0–100
 * @param evidence what proves it, in words or document numbers
 * @param reportedAt when
 */
public record ProgressReported(
        ProjectSnapshot project,
        UUID reportId,
        int year,
        int quarter,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal physicalPercent,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal financialPercent,
        String evidence,
        Instant reportedAt)
        implements RegistryEvent {}
