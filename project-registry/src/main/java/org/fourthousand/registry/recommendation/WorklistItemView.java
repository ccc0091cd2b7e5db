package org.fourthousand.registry.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.value.Division;
import org.fourthousand.registry.application.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do.
 *
 * @param station what is to be done with it
 * @param since when it came
 * @param dueOn last day in time; null when that is not known
 * @param late whether that day has passed; null when it is not known
 * @param dueUnknown why there is no due day
 */
@Schema(name = "WorklistItem", description = "待办事项 | What waits for an officer")
public record WorklistItemView(
        ProjectId projectId,
        String name,
        String enterpriseName,
        Division division,
        String divisionName,
        Station station,
        Instant since,
        @Nullable LocalDate dueOn,
        @Nullable Boolean late,
        @Nullable String dueUnknown) {

    static WorklistItemView of(Worklist.Item item, LocalDate today, List<Locale> languages) {
        return switch (item.due()) {
            case TimeLimits.Due.On(var day) -> view(item, day, today.isAfter(day), null);
            case TimeLimits.Due.Unknown(var why) -> view(item, null, null, why.in(languages));
        };
    }

    private static WorklistItemView view(
            Worklist.Item item, @Nullable LocalDate dueOn, @Nullable Boolean late, @Nullable String why) {
        return new WorklistItemView(
                item.project(),
                item.name(),
                item.enterpriseName(),
                item.division(),
                item.division().name(),
                item.station(),
                item.since(),
                dueOn,
                late,
                why);
    }
}
