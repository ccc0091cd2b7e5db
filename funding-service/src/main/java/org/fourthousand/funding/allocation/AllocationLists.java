package org.fourthousand.funding.allocation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.fourthousand.funding.allocation.PublicListView.LineView;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.value.Yuan;

/** All lists. */
@ApplicationScoped
public class AllocationLists implements PanacheRepositoryBase<AllocationList, UUID> {

    private static final String LINES = """
            select award_id, project_id, project_name, uscc, enterprise_name, amount, withdrawn
            from open_allocation_line where list_id = :list order by project_name, award_id
            """;

    /** One list; 404 when the caller may not see it. */
    AllocationList get(AllocationListId id) {
        return findByIdOptional(id.value()).orElseThrow(() -> Problem.notFound("allocation-list", id));
    }

    /** The same, locked until the transaction ends. */
    AllocationList locked(AllocationListId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.notFound("allocation-list", id));
    }

    /** One that everybody may see; 404 otherwise, also to those who may see more. */
    AllocationList published(AllocationListId id) {
        var list = get(id);
        if (list.state() != AllocationListState.PUBLISHED) {
            throw Problem.notFound("allocation-list", id);
        }
        return list;
    }

    /** What stands on a published list. */
    @SuppressWarnings("unchecked")
    List<LineView> lines(AllocationListId id) {
        List<Tuple> rows = getEntityManager()
                .createNativeQuery(LINES, Tuple.class)
                .setParameter("list", id.value())
                .getResultList();
        return rows.stream()
                .map(row -> new LineView(
                        row.get("award_id", UUID.class),
                        row.get("project_id", UUID.class),
                        row.get("project_name", String.class),
                        row.get("uscc", String.class),
                        row.get("enterprise_name", String.class),
                        new Yuan(row.get("amount", BigDecimal.class)),
                        row.get("withdrawn", Boolean.class)))
                .toList();
    }
}
