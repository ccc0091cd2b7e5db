package org.fourthousand.notification.followup;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.fourthousand.notification.project.ProjectId;
import org.jspecify.annotations.Nullable;

/** Which follow-ups are wanted; a {@code @BeanParam}. */
public class FollowUpFilter {

    @QueryParam("projectId")
    @Nullable
    ProjectId projectId;

    @QueryParam("light")
    @Nullable
    Light light;

    @QueryParam("overdue")
    @Parameter(description = "Whether a report is overdue and still missing")
    @Nullable
    Boolean overdue;
}
