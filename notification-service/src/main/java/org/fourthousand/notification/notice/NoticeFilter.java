package org.fourthousand.notification.notice;

import jakarta.ws.rs.QueryParam;
import org.fourthousand.notification.project.ProjectId;
import org.jspecify.annotations.Nullable;

/** Which notices are wanted; a {@code @BeanParam}. */
public class NoticeFilter {

    @QueryParam("projectId")
    @Nullable
    ProjectId projectId;

    @QueryParam("state")
    @Nullable
    NoticeState state;

    @QueryParam("matter")
    @Nullable
    Matter matter;
}
