package org.fourthousand.registry.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fourthousand.registry.application.Equipment;
import org.fourthousand.registry.application.Project;
import org.fourthousand.registry.application.ProjectId;
import org.jspecify.annotations.Nullable;

/** The prints of all submitted projects, found by what they may have in common with one of them. */
@ApplicationScoped
class Prints {

    private static final String FIRST_HANDED_IN = """
            select min(at) from history
            where aggregate_type = 'project' and aggregate_id = :project and to_state = 'SUBMITTED'
            """;

    /** A further print only when the form says something else than the one before. */
    private static final String KEEP = """
            insert into duplicate_print (project_id, revision, name, enterprise_name, name_bands, project_code, uscc,
                                         division, total_investment, print, handed_in_at, printed_at)
            select :project, 1 + coalesce(max(revision), 0), :name, :enterprise, :bands, :code, :uscc, :division, :investment,
                   :print, :handedInAt, :now
            from duplicate_print where project_id = :project
            having :print is distinct from (array_agg(print order by revision desc))[1]
            on conflict do nothing
            """;

    private static final String KEEP_EQUIPMENT = """
            insert into duplicate_equipment (project_id, revision, line, item_key, invoice_key)
            select :project, (select max(revision) from duplicate_print where project_id = :project), line, item,
                   nullif(invoice, '')
            from unnest(cast(:items as text[]), cast(:invoices as text[])) with ordinality as e(item, invoice, line)
            """;

    private static final String PRINT = """
            select p.project_id, p.name, p.enterprise_name, p.project_code, p.uscc, p.division,
                   p.total_investment, p.handed_in_at,
                   array(select distinct e.item_key from duplicate_equipment e
                         where e.project_id = p.project_id and e.revision = p.revision) as items,
                   array(select distinct e.invoice_key from duplicate_equipment e
                         where e.project_id = p.project_id and e.revision = p.revision
                           and e.invoice_key is not null) as invoices
            from duplicate_print p
            """;

    /**
     * Each way in is an index, and each is bounded: a name, a machine or an enterprise that thousands share tells nothing.
     * Only the latest print of a project counts.
     */
    private static final String LIKE = """
            with found as (
              (select project_id, revision from duplicate_print where name_bands && :bands limit 1000)
              union (select project_id, revision from duplicate_print where project_code = :code limit 100)
              union (select project_id, revision from duplicate_print where uscc = :uscc limit 200)
              union (select project_id, revision from duplicate_print
                     where division = :division and total_investment = :investment limit 200)
              union (select project_id, revision from duplicate_equipment
                     where invoice_key = any(cast(:invoices as text[])) limit 200)
              union (select project_id, revision from duplicate_equipment
                     where item_key = any(cast(:items as text[])) limit 500)
              union (select d.project_id, d.revision from duplicate_print d
                     where d.project_id = any(cast(:known as uuid[])))
            )
            """ + PRINT + """
            join found on found.project_id = p.project_id and found.revision = p.revision
            where p.project_id <> :project
              and not exists (select 1 from duplicate_print later
                              where later.project_id = p.project_id and later.revision > p.revision)
            """;

    private final EntityManager entities;
    private final Clock clock;

    Prints(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** The print of a project as it is handed in now; kept when it is not what it was. */
    Print keep(Project project) {
        var handedInAt = (Instant) entities.createNativeQuery(FIRST_HANDED_IN, Instant.class)
                .setParameter("project", project.id().value())
                .getSingleResult();
        var print = Print.of(project, handedInAt);
        if (insert(print) == 1) {
            insertEquipment(print, project.application().equipment());
        }
        return print;
    }

    private int insert(Print print) {
        return entities.createNativeQuery(KEEP)
                .setParameter("project", print.project().value())
                .setParameter("name", print.name())
                .setParameter("enterprise", print.enterpriseName())
                .setParameter("bands", NameBands.of(print.comparableName().pairs()))
                .setParameter("code", print.projectCode())
                .setParameter("uscc", print.uscc())
                .setParameter("division", print.division())
                .setParameter("investment", print.investment())
                .setParameter("print", print.digest())
                .setParameter("handedInAt", print.handedInAt())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private void insertEquipment(Print print, List<Equipment> lines) {
        if (lines.isEmpty()) {
            return;
        }
        entities.createNativeQuery(KEEP_EQUIPMENT)
                .setParameter("project", print.project().value())
                .setParameter("items", lines.stream().map(Print::itemKey).toArray(String[]::new))
                .setParameter(
                        "invoices", lines.stream().map(Prints::invoiceOrNothing).toArray(String[]::new))
                .executeUpdate();
    }

    private static String invoiceOrNothing(Equipment line) {
        var key = Print.invoiceKey(line);
        return key == null ? "" : key;
    }

    /**
     * Projects that have something in common with this one, by any of the indexes.
     *
     * @param known projects to compare with whatever the indexes say
     */
    @SuppressWarnings("unchecked")
    List<Print> like(Print print, Set<ProjectId> known) {
        Query query = entities.createNativeQuery(LIKE, Tuple.class)
                .setParameter("project", print.project().value())
                .setParameter("bands", NameBands.of(print.comparableName().pairs()))
                .setParameter("code", print.projectCode())
                .setParameter("uscc", print.uscc())
                .setParameter("division", print.division())
                .setParameter("investment", print.investment())
                .setParameter("invoices", print.invoices().toArray(String[]::new))
                .setParameter("items", print.items().toArray(String[]::new))
                .setParameter("known", known.stream().map(ProjectId::value).toArray(UUID[]::new));
        return query.getResultStream().map(row -> print((Tuple) row)).toList();
    }

    private static Print print(Tuple row) {
        return new Print(
                new ProjectId((UUID) row.get("project_id")),
                (String) row.get("name"),
                (String) row.get("enterprise_name"),
                (@Nullable String) row.get("project_code"),
                (String) row.get("uscc"),
                (String) row.get("division"),
                (BigDecimal) row.get("total_investment"),
                set((String[]) row.get("items")),
                set((String[]) row.get("invoices")),
                (Instant) row.get("handed_in_at"));
    }

    private static Set<String> set(String[] values) {
        return Arrays.stream(values).collect(Collectors.toUnmodifiableSet());
    }
}
