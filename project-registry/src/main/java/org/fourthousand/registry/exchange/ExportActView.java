package org.fourthousand.registry.exchange;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.sheet.SheetFormat;
import org.fourthousand.registry.search.SavedFilter;

/**
 * That somebody exported something.
 *
 * @param exportId the same for its beginning and its end
 * @param filter what was asked for
 * @param projects how many were to be sent, at its beginning; how many were, at its end
 */
@Schema(name = "ExportAct", description = "导出记录 | That somebody exported something")
public record ExportActView(
        UUID id,
        UUID exportId,
        ExportAct.Kind act,
        String exportedBy,
        String exporter,
        SheetFormat format,
        SavedFilter filter,
        long projects,
        Instant at) {}
