package org.fourthousand.registry.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.fourthousand.kit.caller.Department;
import org.fourthousand.kit.value.Division;
import org.jspecify.annotations.Nullable;

/** Which office is late (超时督办): per office and station, from what waits there now. */
@ApplicationScoped
class Lateness {

    private static final String PER_OFFICE_AND_DAY =
            """
            select w.station, w.day, d.department, count(*) as waiting, min(w.at) as oldest,
                   case w.station when 'COUNTY' then w.division when 'CITY' then w.prefecture else '430000' end as office
            from waiting w
              left join (values ('INDUSTRY'), ('FINANCE')) as d(department) on w.station in ('COUNTY', 'CITY')
            where d.department is null or
            """ + Waiting.unsignedBy("d.department") + " group by w.station, w.day, d.department, office";

    private final Waiting waiting;
    private final TimeLimits timeLimits;
    private final Clock clock;

    Lateness(Waiting waiting, TimeLimits timeLimits, Clock clock) {
        this.waiting = waiting;
        this.timeLimits = timeLimits;
        this.clock = clock;
    }

    /** An office of the chain. */
    record Office(
            Station station, Division division, @Nullable Department department) {

        /** Sorts and names it. */
        String key() {
            return station.name() + "/" + division + "/" + (department == null ? "" : department.name());
        }
    }

    /**
     * What waits at an office.
     *
     * @param late how many of them are past their due day
     * @param dueUnknown how many have none
     */
    record Queue(Office office, long waiting, long late, long dueUnknown, Instant oldest) {

        Queue and(Queue other) {
            return new Queue(
                    office,
                    waiting + other.waiting,
                    late + other.late,
                    dueUnknown + other.dueUnknown,
                    oldest.isBefore(other.oldest) ? oldest : other.oldest);
        }
    }

    /** Every office where something waits, in the order of their keys. There are some hundred, so all are worked out. */
    List<Queue> queues() {
        var today = LocalDate.now(clock);
        var queues = new LinkedHashMap<Office, Queue>();
        for (var row : waiting.query(PER_OFFICE_AND_DAY).getResultList()) {
            var queue = queue((Tuple) row, today);
            queues.merge(queue.office(), queue, Queue::and);
        }
        return queues.values().stream()
                .sorted(Comparator.comparing(queue -> queue.office().key()))
                .toList();
    }

    private Queue queue(Tuple row, LocalDate today) {
        var station = Station.valueOf((String) row.get("station"));
        var department = (String) row.get("department");
        var waits = ((Number) row.get("waiting")).longValue();
        var oldest = (Instant) row.get("oldest");
        var office = new Office(
                station,
                Division.of((String) row.get("office")),
                department == null ? null : Department.valueOf(department));
        return switch (timeLimits.due(station, Objects.requireNonNull((LocalDate) row.get("day")))) {
            case TimeLimits.Due.On(var day) -> new Queue(office, waits, today.isAfter(day) ? waits : 0, 0, oldest);
            case TimeLimits.Due.Unknown _ -> new Queue(office, waits, 0, waits, oldest);
        };
    }
}
