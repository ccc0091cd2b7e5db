package org.fourthousand.registry.library;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A line as it is read.
 *
 * @param entry in Chinese and English
 * @param at when it was written
 */
@Schema(name = "ServiceLogEntry", description = "服务日志 | A line of the service log")
public record ServiceLogView(UUID id, UUID projectId, ServiceLogEntry.Kind kind, String entry, Instant at) {}
