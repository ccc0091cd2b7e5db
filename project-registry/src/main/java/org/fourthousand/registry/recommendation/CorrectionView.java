package org.fourthousand.registry.recommendation;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A request for correction as it may be read.
 *
 * @param submission of which submission these things were missing, from 1
 * @param items everything, told at once
 * @param officer name of who asked for it
 * @param requestedAt when
 */
@Schema(name = "Correction", description = "补正通知 | Everything an office asked to correct, at once")
public record CorrectionView(int submission, List<MissingItem> items, String officer, Instant requestedAt) {}
