package org.fourthousand.registry.exchange;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.registry.application.ProjectId;

/**
 * What was imported.
 *
 * @param projects the drafts, in the order of the rows
 */
@Schema(name = "Imported", description = "导入结果 | What was imported")
public record ImportedView(List<ProjectId> projects) {}
