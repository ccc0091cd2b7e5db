package org.fourthousand.events.registry;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other services may know of a project: enough to review, fund and follow it up, and no ownership, accounts or
 * documents.
 *
 * @param projectId id in the registry
 * @param name project name
 * @param projectCode investment project code (GB/T 40058), when it has one
 * @param uscc unified social credit code of the applying enterprise (GB 32100)
 * @param enterpriseName registered name of the enterprise; a payee's name must equal it
 * @param contactEmail where the enterprise is written to
 * @param division GB/T 2260 code of the county, or of the prefecture when there is no county
 * @param industry GB/T 4754-2017 section and division, for example {@code C35}
 * @param pillar pillar industry (千亿产业, clause 二.1), when it belongs to one
 * @param pole growth pole (一核多极, clause 二.3), when its park lies in one
 * @param park park by name, when it lies in one
 * @param fund special fund applied for (clause 六.3), for example {@code TECHNICAL_UPGRADE}
 * @param totalInvestment yuan
 * @param requestedAmount support applied for, yuan
 * @param plannedStart first day of construction
 * @param plannedEnd planned last day
 * @param libraryDate the day it entered the library; null before
 */
public record ProjectSnapshot(
        UUID projectId,
        String name,
        @Nullable String projectCode,
        String uscc,
        String enterpriseName,
        String contactEmail,
        String division,
        String industry,
        @Nullable String pillar,
        @Nullable String pole,
        @Nullable String park,
        String fund,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal totalInvestment,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal requestedAmount,
        LocalDate plannedStart,
        LocalDate plannedEnd,
        @Nullable LocalDate libraryDate) {}
