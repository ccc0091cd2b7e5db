package org.fourthousand.registry.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A line as it is read.
 *
 * @param entry in Chinese and English, or in the officer's words
 * @param at when it was written
 * @param servedOn the day of a service that an officer gave; null for lines that events wrote
 * @param officer who gave it
 */
@Schema(name = "ServiceLogEntry", description = "服务日志 | A line of the service log")
public record ServiceLogView(
        UUID id,
        UUID projectId,
        ServiceLogEntry.Kind kind,
        String entry,
        Instant at,
        @Nullable LocalDate servedOn,
        @Nullable String officer) {}
