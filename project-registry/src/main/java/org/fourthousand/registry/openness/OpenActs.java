package org.fourthousand.registry.openness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.fourthousand.kit.openness.OpenCategory;
import org.fourthousand.kit.openness.OpenDataSettings;
import org.jspecify.annotations.Nullable;

/** What the public may read of the library's yearly acts and of the services given: figures, and no name. */
@ApplicationScoped
class OpenActs {

    private static final String ROLL_OVERS = """
            select id, year, document_number, reason, decided_at, listed, list_hash, carried_over, completed_at
            from roll_over_act order by year
            """;

    private static final String SERVICES =
            "select year, kind, services, projects from open_service order by year, kind";

    private final EntityManager entities;
    private final OpenDataSettings settings;

    OpenActs(EntityManager entities, OpenDataSettings settings) {
        this.entities = entities;
        this.settings = settings;
    }

    /**
     * Figures with what every open dataset says of itself.
     *
     * @param category of openness
     * @param license address of the licence
     * @param items the figures
     */
    @Schema(name = "OpenRollOvers", description = "年度滚动 | Yearly roll-overs")
    public record RollOvers(OpenCategory category, URI license, List<RollOver> items) {}

    /**
     * A year's roll-over.
     *
     * @param year the year whose projects stay for the next
     * @param listed projects on its list
     * @param listHash SM3 over their ids, one a line in ascending order
     * @param carriedOver of them carried over so far
     */
    @Schema(name = "OpenRollOver")
    public record RollOver(
            UUID id,
            int year,
            @Nullable String documentNumber,
            String reason,
            Instant decidedAt,
            int listed,
            String listHash,
            long carriedOver,
            @Nullable Instant completedAt) {}

    /** As {@link RollOvers}, of services. */
    @Schema(name = "OpenServices", description = "服务情况 | Services given")
    public record Services(OpenCategory category, URI license, List<Service> items) {}

    /**
     * Services of a kind in a year.
     *
     * @param kind what they were about
     * @param services how many
     * @param projects for how many projects
     */
    @Schema(name = "OpenService")
    public record Service(int year, String kind, long services, long projects) {}

    RollOvers rollOvers() {
        return new RollOvers(
                OpenCategory.DECISION,
                settings.license(),
                rows(ROLL_OVERS).stream().map(OpenActs::rollOver).toList());
    }

    Services services() {
        return new Services(
                OpenCategory.SERVICE,
                settings.license(),
                rows(SERVICES).stream().map(OpenActs::service).toList());
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String query) {
        return entities.createNativeQuery(query, Tuple.class).getResultList();
    }

    private static RollOver rollOver(Tuple row) {
        return new RollOver(
                (UUID) row.get("id"),
                (Integer) row.get("year"),
                (String) row.get("document_number"),
                (String) row.get("reason"),
                (Instant) row.get("decided_at"),
                (Integer) row.get("listed"),
                (String) row.get("list_hash"),
                (Long) row.get("carried_over"),
                (Instant) row.get("completed_at"));
    }

    private static Service service(Tuple row) {
        return new Service((Integer) row.get("year"), (String) row.get("kind"), (Long) row.get("services"), (Long)
                row.get("projects"));
    }
}
