package org.fourthousand.funding.openness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;

/** The published allocations, in the order of their ids. */
@ApplicationScoped
class OpenAllocations {

    private static final int FETCHED = 500;
    private static final String ALL = "select " + OpenAllocation.COLUMNS + " from open_allocation order by id";
    private static final String STATE =
            "select count(*), max(changed_at), coalesce(sum(amount), 0), coalesce(sum(paid), 0) from open_allocation";

    private static final TypeReference<List<OpenAllocation.Payment>> PAYMENTS = new TypeReference<>() {};

    private final EntityManager entities;
    private final ObjectMapper json;

    OpenAllocations(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /**
     * One state of all of them.
     *
     * @param tag tells it from every other
     * @param changedAt empty while nothing is published
     */
    record State(String tag, Optional<Instant> changedAt) {}

    /** What is published now. */
    State state() {
        var row = (Object[]) entities.createNativeQuery(STATE, Object[].class).getSingleResult();
        var changedAt = Optional.ofNullable((Instant) row[1]);
        var tag = "%s-%s-%s-%s"
                .formatted(row[0], changedAt.map(Instant::toEpochMilli).orElse(0L), plain(row[2]), plain(row[3]));
        return new State(tag, changedAt);
    }

    /** Takes each in turn, as it is read, in a transaction of its own: the answer has begun when the request's has ended. */
    void forEach(Consumer<OpenAllocation> consumer) {
        QuarkusTransaction.requiringNew().run(() -> {
            try (var rows = rows()) {
                rows.map(row -> OpenAllocation.of(row, this::payments)).forEach(consumer);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private Stream<Object[]> rows() {
        return entities.createNativeQuery(ALL, Object[].class)
                .setHint(HibernateHints.HINT_FETCH_SIZE, FETCHED)
                .getResultStream();
    }

    private List<OpenAllocation.Payment> payments(String kept) {
        try {
            return json.readValue(kept, PAYMENTS);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the database writes JSON", impossible);
        }
    }

    private static String plain(Object amount) {
        return ((BigDecimal) amount).toPlainString();
    }
}
