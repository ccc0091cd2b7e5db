package org.fourthousand.registry.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.fourthousand.kit.clock.SuiteClock;
import org.fourthousand.registry.application.ProjectId;

/** What stands between a project and the library for being, or looking like, another one. */
@ApplicationScoped
public class Suspicions {

    private static final String OF = """
            select other_id, similarity, decided_same from duplicates_of(:project, :endOfDay)
            order by decided_same desc, similarity desc, other_id
            """;

    private final EntityManager entities;

    Suspicions(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * As known by the end of a day (Asia/Shanghai): pairs decided to be one, and pairs that nobody has decided. Its
     * enterprise may ask too, and learns no more of others than this.
     */
    @SuppressWarnings("unchecked")
    public List<Suspicion> of(ProjectId project, LocalDate day) {
        return entities.createNativeQuery(OF, Tuple.class)
                .setParameter("project", project.value())
                .setParameter(
                        "endOfDay",
                        day.plusDays(1).atStartOfDay(SuiteClock.BUSINESS_ZONE).toInstant())
                .getResultStream()
                .map(row -> suspicion((Tuple) row))
                .toList();
    }

    private static Suspicion suspicion(Tuple row) {
        return new Suspicion(new ProjectId((UUID) row.get("other_id")), (Integer) row.get("similarity"), (Boolean)
                row.get("decided_same"));
    }
}
