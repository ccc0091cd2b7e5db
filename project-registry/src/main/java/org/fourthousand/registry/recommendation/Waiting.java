package org.fourthousand.registry.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import org.fourthousand.kit.value.Division;

/**
 * What waits in the chain, where, and since when: since the step that brought it to its stage, as its history says. Only
 * what waits is read, by an index of its own.
 */
@ApplicationScoped
class Waiting {

    private static final String WAITING = """
            with waiting as (
              select p.id, p.name, p.enterprise_name, p.division, p.prefecture, p.submissions, came.at,
                     cast(came.at at time zone 'Asia/Shanghai' as date) as day,
                     case p.stage
                       when 'SUBMITTED' then case when p.division = p.prefecture then 'CITY' else 'COUNTY' end
                       when 'COUNTY_RECOMMENDED'
                         then case when p.division = any(cast(:direct as text[])) then 'FORM_CHECK' else 'CITY' end
                       when 'CITY_RECOMMENDED' then 'FORM_CHECK'
                       else 'ENTRY'
                     end as station
              from project p cross join lateral (
                select h.at from history h
                where h.aggregate_type = 'project' and h.aggregate_id = p.id
                  and h.to_state = p.stage and h.from_state <> h.to_state
                order by h.position desc limit 1
              ) came
              where p.stage in ('SUBMITTED', 'COUNTY_RECOMMENDED', 'CITY_RECOMMENDED', 'FORM_CHECKED')
            )
            """;

    private final EntityManager entities;
    private final Chain chain;

    Waiting(EntityManager entities, Chain chain) {
        this.entities = entities;
        this.chain = chain;
    }

    /**
     * A query over what waits, as the caller may see it.
     *
     * @param select over {@code waiting w}: id, name, enterprise_name, division, prefecture, submissions, at, day, station
     */
    Query query(String select) {
        var direct =
                chain.directCounties().counties().stream().map(Division::code).toArray(String[]::new);
        return entities.createNativeQuery(WAITING + select, Tuple.class).setParameter("direct", direct);
    }

    /** The condition that a department has yet to sign {@code w}. */
    static String unsignedBy(String department) {
        return """
                not exists (select 1 from signature s where s.project_id = w.id and s.submission = w.submissions
                            and s.level = w.station and s.department = %s)
                """.formatted(department);
    }
}
