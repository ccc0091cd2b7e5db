package org.fourthousand.notification.openness;

import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Figures for everybody (结果公开, clause 六.5): counts only, nothing about anybody. */
@Path("statistics")
@Tag(name = "statistics", description = "统计公开 | Figures for everybody")
@Produces(MediaType.APPLICATION_JSON)
public class StatisticsResource {

    private final EntityManager entities;

    StatisticsResource(EntityManager entities) {
        this.entities = entities;
    }

    @GET
    @PermitAll
    @Transactional
    @Operation(
            operationId = "readStatistics",
            summary = "Messages by channel and state, notices by state, follow-ups by light")
    public StatisticsView read() {
        var messages = rows("select channel, state, messages from message_count").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0, String.class),
                        TreeMap::new,
                        Collectors.toMap(
                                row -> row.get(1, String.class),
                                row -> row.get(2, Long.class),
                                Long::sum,
                                TreeMap::new)));
        return new StatisticsView(
                Map.copyOf(messages),
                counts("select state, notices from notice_count"),
                counts("select light, follow_ups from light_count"));
    }

    private Map<String, Long> counts(String query) {
        return rows(query).stream()
                .collect(Collectors.toMap(
                        row -> row.get(0, String.class), row -> row.get(1, Long.class), Long::sum, TreeMap::new));
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String query) {
        return entities.createNativeQuery(query, Tuple.class).getResultList();
    }
}
