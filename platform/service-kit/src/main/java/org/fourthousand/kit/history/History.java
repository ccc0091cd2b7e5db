package org.fourthousand.kit.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.sql.Statements;

/**
 * The history of every aggregate of a service: append-only, a hash chain per aggregate. Two changes of one aggregate at
 * the same time collide on the position, and one of them is refused.
 */
@ApplicationScoped
public class History {

    private static final String READ = """
            select position, at, actor_id, actor_name, from_state, to_state, why, previous_hash, hash
            from history where aggregate_type = :type and aggregate_id = :id order by position
            """;

    private static final String LAST = """
            select position, hash from history where aggregate_type = ? and aggregate_id = ?
            order by position desc limit 1
            """;

    private static final String APPEND = """
            insert into history (aggregate_type, aggregate_id, position, at, actor_id, actor_name, from_state, to_state,
                                 why, previous_hash, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String APPEND_FIRST = """
            insert into history (aggregate_type, aggregate_id, position, at, actor_id, actor_name, from_state, to_state,
                                 why, previous_hash, hash)
            select :type, id, 1, :at, :actorId, :actorName, '', :to, :why, '', hash
            from unnest(cast(:ids as uuid[]), cast(:hashes as text[])) as first(id, hash)
            """;

    private static final Last NOTHING = new Last(0, "");

    private final EntityManager entities;
    private final Statements statements;
    private final Callers callers;
    private final Clock clock;

    History(EntityManager entities, Statements statements, Callers callers, Clock clock) {
        this.entities = entities;
        this.statements = statements;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Records a step in the running transaction, signed by the caller.
     *
     * @param aggregateType in kebab case, for example {@code project}
     * @param from state before, empty for the first step
     * @param to state after
     * @param why in words, for people
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(String aggregateType, UUID aggregateId, String from, String to, String why) {
        var last = statements
                .first(LAST, row -> new Last(row.getInt("position"), row.getString("hash")), aggregateType, aggregateId)
                .orElse(NOTHING);
        var actor = callers.current();
        var entry = HistoryEntry.of(
                aggregateType,
                aggregateId,
                last.position() + 1,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.userId(),
                actor.name(),
                from,
                to,
                why,
                last.hash());
        insert(aggregateType, aggregateId, entry);
    }

    /**
     * Records the first step of many new aggregates at once, as {@link #append} would one by one, in one statement.
     *
     * @param aggregateIds none of which has a history yet
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendFirst(String aggregateType, List<UUID> aggregateIds, String to, String why) {
        var actor = callers.current();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var hashes = aggregateIds.stream()
                .map(id -> HistoryEntry.of(aggregateType, id, 1, at, actor.userId(), actor.name(), "", to, why, ""))
                .map(HistoryEntry::hash)
                .toArray(String[]::new);
        entities.createNativeQuery(APPEND_FIRST)
                .setParameter("type", aggregateType)
                .setParameter("ids", aggregateIds.toArray(UUID[]::new))
                .setParameter("at", at)
                .setParameter("actorId", actor.userId())
                .setParameter("actorName", actor.name())
                .setParameter("to", to)
                .setParameter("why", why)
                .setParameter("hashes", hashes)
                .executeUpdate();
    }

    /** All steps, oldest first. */
    public List<HistoryEntry> of(String aggregateType, UUID aggregateId) {
        return entries(aggregateType, aggregateId).toList();
    }

    /** Whether the chain is whole: nothing changed, taken out or slipped in since it was written. */
    public boolean isIntact(String aggregateType, UUID aggregateId) {
        var expected = 1;
        var previous = "";
        for (var entry : of(aggregateType, aggregateId)) {
            if (!entry.follows(aggregateType, aggregateId, expected, previous)) {
                return false;
            }
            expected++;
            previous = entry.hash();
        }
        return true;
    }

    private Stream<HistoryEntry> entries(String aggregateType, UUID aggregateId) {
        return tuples(READ, aggregateType, aggregateId)
                .map(row -> new HistoryEntry(
                        (Integer) row.get("position"),
                        (Instant) row.get("at"),
                        (String) row.get("actor_id"),
                        (String) row.get("actor_name"),
                        (String) row.get("from_state"),
                        (String) row.get("to_state"),
                        (String) row.get("why"),
                        (String) row.get("previous_hash"),
                        (String) row.get("hash")));
    }

    @SuppressWarnings("unchecked")
    private Stream<Tuple> tuples(String query, String aggregateType, UUID aggregateId) {
        return entities.createNativeQuery(query, Tuple.class)
                .setParameter("type", aggregateType)
                .setParameter("id", aggregateId)
                .getResultStream();
    }

    private void insert(String aggregateType, UUID aggregateId, HistoryEntry entry) {
        statements.write(
                APPEND,
                aggregateType,
                aggregateId,
                entry.position(),
                entry.at(),
                entry.actorId(),
                entry.actorName(),
                entry.from(),
                entry.to(),
                entry.why(),
                entry.previousHash(),
                entry.hash());
    }

    /** The step that the next one follows. */
    private record Last(int position, String hash) {}
}
