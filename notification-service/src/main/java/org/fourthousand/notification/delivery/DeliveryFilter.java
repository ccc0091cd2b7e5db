package org.fourthousand.notification.delivery;

import jakarta.ws.rs.QueryParam;
import org.fourthousand.notification.message.Channel;
import org.fourthousand.notification.message.MessageKind;
import org.fourthousand.notification.message.MessageState;
import org.fourthousand.notification.project.ProjectId;
import org.jspecify.annotations.Nullable;

/** Which deliveries are wanted; a {@code @BeanParam}. */
public class DeliveryFilter {

    @QueryParam("channel")
    @Nullable
    Channel channel;

    @QueryParam("state")
    @Nullable
    MessageState state;

    @QueryParam("kind")
    @Nullable
    MessageKind kind;

    @QueryParam("addressee")
    @Nullable
    String addressee;

    @QueryParam("projectId")
    @Nullable
    ProjectId projectId;

    /** Takes one condition with its parameter. */
    interface Conditions {
        void add(String condition, String name, Object value);
    }

    void conditions(Conditions conditions) {
        add(conditions, "channel", channel);
        add(conditions, "state", state);
        add(conditions, "kind", kind);
        add(conditions, "addressee", addressee);
        add(conditions, "projectId", projectId == null ? null : projectId.value());
    }

    private static void add(Conditions conditions, String field, @Nullable Object value) {
        if (value != null) {
            conditions.add(field + " = :" + field, field, value);
        }
    }
}
