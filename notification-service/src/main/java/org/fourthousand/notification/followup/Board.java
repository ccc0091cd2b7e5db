package org.fourthousand.notification.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;

/** The board (看板) of the follow-ups that the caller may see: row-level security decides which are counted. */
@ApplicationScoped
class Board {

    private static final String COUNT = """
            select coalesce(f.%s, '') as value, count(*) as total,
              count(*) filter (where f.light = 'GREEN') as green, count(*) filter (where f.light = 'BLUE') as blue,
              count(*) filter (where f.light = 'YELLOW') as yellow, count(*) filter (where f.light = 'RED') as red,
              count(*) filter (where f.diverging) as diverging,
              count(*) filter (where exists (select 1 from report_duty d
                where d.follow_up_id = f.id and d.state in ('OVERDUE', 'VERY_LATE'))) as overdue
            from follow_up f where f.closed_on is null group by 1 order by 1
            """;

    private final EntityManager entities;

    Board(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * One value of a facet, of projects whose follow-up is not closed.
     *
     * @param value the division, industry, park or leader; empty for those without one
     * @param overdue how many have a report that is missing after its last day
     */
    public record BoardRow(
            String value, long total, long green, long blue, long yellow, long red, long diverging, long overdue) {}

    @SuppressWarnings("unchecked")
    List<BoardRow> by(Facet facet) {
        List<Tuple> rows = entities.createNativeQuery(COUNT.formatted(facet.column()), Tuple.class)
                .getResultList();
        return rows.stream()
                .map(row -> new BoardRow(
                        row.get("value", String.class),
                        row.get("total", Long.class),
                        row.get("green", Long.class),
                        row.get("blue", Long.class),
                        row.get("yellow", Long.class),
                        row.get("red", Long.class),
                        row.get("diverging", Long.class),
                        row.get("overdue", Long.class)))
                .toList();
    }
}
