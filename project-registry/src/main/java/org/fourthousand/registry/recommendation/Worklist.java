package org.fourthousand.registry.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;
import org.fourthousand.kit.value.Division;
import org.fourthousand.registry.application.ProjectId;
import org.jspecify.annotations.Nullable;

/** What waits for an officer (待办): for the signature of their department in their division, or for the province. */
@ApplicationScoped
class Worklist {

    /** Where things without a due day stand: after all others. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    /** What waits for one desk; nothing of a division or a province that the desk does not have. */
    private static final String FOR_THE_DESK = """
            ((w.station = 'COUNTY' and w.division = cast(:county as text)
                or w.station = 'CITY' and w.prefecture = cast(:city as text))
              and %s
             or w.station in ('FORM_CHECK', 'ENTRY') and :province)
            """.formatted(Waiting.unsignedBy("cast(:department as text)"));

    private static final String ARRIVALS = "select distinct w.station, w.day from waiting w where " + FOR_THE_DESK;

    private static final String ITEMS = """
            select w.id, w.name, w.enterprise_name, w.division, w.station, w.at, w.day, known.due
            from waiting w join unnest(cast(:stations as text[]), cast(:days as date[]), cast(:dues as date[]))
                             as known(station, day, due) on known.station = w.station and known.day = w.day
            where (known.due, w.id) > (:afterDue, :afterId) and
            """ + FOR_THE_DESK + " order by known.due, w.id limit :limit";

    private final Waiting waiting;
    private final TimeLimits timeLimits;
    private final Callers callers;

    Worklist(Waiting waiting, TimeLimits timeLimits, Callers callers) {
        this.waiting = waiting;
        this.timeLimits = timeLimits;
        this.callers = callers;
    }

    /** A station and the day something came to it. */
    private record Arrival(Station station, LocalDate day) {
        static Arrival of(Tuple row) {
            return new Arrival(Station.valueOf((String) row.get("station")), (LocalDate) row.get("day"));
        }
    }

    /**
     * Where a page goes on.
     *
     * @param due the due day the list was ordered by
     */
    record Place(LocalDate due, UUID project) {
        static final Place START = new Place(LocalDate.of(1, 1, 1), new UUID(0, 0));
    }

    /** One thing that waits. */
    record Item(
            ProjectId project,
            String name,
            String enterpriseName,
            Division division,
            Station station,
            Instant since,
            TimeLimits.Due due,
            Place place) {}

    /**
     * One item more than the page, most urgent first; what has no due day comes last. The days on which something came are
     * far fewer than the things that came, so the due day is worked out once for each and the database orders by it.
     */
    List<Item> page(Place after, int limit) {
        var dues = new HashMap<Arrival, TimeLimits.Due>();
        tuples(forDesk(ARRIVALS)).stream()
                .map(Arrival::of)
                .forEach(arrival -> dues.put(arrival, timeLimits.due(arrival.station(), arrival.day())));
        var query = forDesk(ITEMS)
                .setParameter("stations", column(dues, each -> each.getKey().station()))
                .setParameter("days", column(dues, each -> each.getKey().day()))
                .setParameter("dues", column(dues, each -> orderedBy(each.getValue())))
                .setParameter("afterDue", after.due())
                .setParameter("afterId", after.project())
                .setParameter("limit", limit + 1);
        return tuples(query).stream()
                .map(row -> item(row, Objects.requireNonNull(dues.get(Arrival.of(row)))))
                .toList();
    }

    private static LocalDate orderedBy(TimeLimits.Due due) {
        return switch (due) {
            case TimeLimits.Due.On(var day) -> day;
            case TimeLimits.Due.Unknown _ -> NEVER;
        };
    }

    private Query forDesk(String select) {
        var officer = callers.current();
        var department = officer.department();
        return waiting.query(select)
                .setParameter("county", officer.has(Role.COUNTY_OFFICER) ? officer.division() : null)
                .setParameter("city", officer.has(Role.CITY_OFFICER) ? prefecture(officer) : null)
                .setParameter("department", department == null ? null : department.name())
                .setParameter("province", officer.has(Role.REGISTRY_OFFICER));
    }

    private static @Nullable String prefecture(Caller officer) {
        return officer.division() == null
                ? null
                : Division.find(officer.division())
                        .filter(division -> division.kind() != Division.Kind.PROVINCE)
                        .map(division -> division.prefecture().code())
                        .orElse(null);
    }

    private static String[] column(
            Map<Arrival, TimeLimits.Due> dues, Function<Map.Entry<Arrival, TimeLimits.Due>, Object> value) {
        return dues.entrySet().stream().map(value).map(Object::toString).toArray(String[]::new);
    }

    private static Item item(Tuple row, TimeLimits.Due due) {
        var id = (UUID) row.get("id");
        return new Item(
                new ProjectId(id),
                (String) row.get("name"),
                (String) row.get("enterprise_name"),
                Division.of((String) row.get("division")),
                Station.valueOf((String) row.get("station")),
                (Instant) row.get("at"),
                due,
                new Place((LocalDate) row.get("due"), id));
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> tuples(Query query) {
        return query.getResultList();
    }
}
