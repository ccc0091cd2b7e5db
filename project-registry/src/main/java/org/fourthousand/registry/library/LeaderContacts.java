package org.fourthousand.registry.library;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fourthousand.registry.application.ProjectId;
import org.jspecify.annotations.Nullable;

/** Who contacts which project, now and before. */
@ApplicationScoped
class LeaderContacts implements PanacheRepositoryBase<LeaderContact, UUID> {

    /** All that was ever said of a project, ends too, oldest first. */
    List<LeaderContact> of(ProjectId project) {
        return list("projectId = ?1 order by startsOn", project.value());
    }

    Optional<LeaderContact> find(ProjectId project, UUID id) {
        return find("projectId = ?1 and id = ?2 and leader is not null", project.value(), id)
                .firstResultOptional();
    }

    /** Contacts that last on a day, of one leader or of all; one row more than the page. */
    List<LeaderContact> on(LocalDate day, @Nullable String leader, UUID after, int limit) {
        var parameters = new HashMap<String, Object>();
        parameters.put("day", day);
        parameters.put("after", after);
        var query = "leader is not null and startsOn <= :day and (nextFrom is null or nextFrom > :day) and id > :after";
        if (leader != null) {
            query += " and leader = :leader";
            parameters.put("leader", leader);
        }
        return find(query + " order by id", parameters).page(0, limit + 1).list();
    }
}
