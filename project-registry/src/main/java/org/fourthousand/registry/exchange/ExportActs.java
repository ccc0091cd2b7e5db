package org.fourthousand.registry.exchange;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.caller.Role;

/** The record of exports, as far as the caller may see it. */
@ApplicationScoped
class ExportActs implements PanacheRepositoryBase<ExportAct, UUID> {

    private final Callers callers;

    ExportActs(Callers callers) {
        this.callers = callers;
    }

    /** One row more than the page, oldest first. */
    List<ExportAct> list(UUID after, int limit) {
        var caller = callers.current();
        var query = caller.has(Role.AUDITOR)
                ? find("id > ?1 order by id", after)
                : find("id > ?1 and exportedBy = ?2 order by id", after, caller.userId());
        return query.page(0, limit + 1).list();
    }
}
