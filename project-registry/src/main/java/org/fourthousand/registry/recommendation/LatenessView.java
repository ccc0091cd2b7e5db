package org.fourthousand.registry.recommendation;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.caller.Department;
import org.fourthousand.kit.value.Division;
import org.jspecify.annotations.Nullable;

/**
 * What waits at one office.
 *
 * @param station what is to be done there
 * @param division of the office; the province's for its own
 * @param department null at the province
 * @param waiting projects
 * @param late how many of them are past their due day
 * @param dueUnknown how many have no due day that is known
 * @param oldest since when the oldest waits
 */
@Schema(name = "OfficeLateness", description = "各部门办理超时情况 | What waits at one office, and how much of it is late")
public record LatenessView(
        Station station,
        Division division,
        String divisionName,
        @Nullable Department department,
        long waiting,
        long late,
        long dueUnknown,
        Instant oldest) {

    static LatenessView of(Lateness.Queue queue) {
        var office = queue.office();
        return new LatenessView(
                office.station(),
                office.division(),
                office.division().name(),
                office.department(),
                queue.waiting(),
                queue.late(),
                queue.dueUnknown(),
                queue.oldest());
    }
}
