package org.fourthousand.review.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.EntityTag;
import java.util.concurrent.atomic.AtomicReference;
import org.fourthousand.kit.caller.Caller;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.review.round.RoundId;
import org.fourthousand.review.turn.Turns;
import org.jspecify.annotations.Nullable;

/**
 * The files of rounds as bytes. Anybody may ask for one, and that of a large round holds fifty thousand sheets: one is put
 * together at a time, and the last is kept until something in it changes.
 */
@ApplicationScoped
class PublishedFiles {

    private static final String TAG = """
            select concat_ws('-', r.version,
              (select sum(version) from decision where round_id = r.id),
              (select count(*) + sum(version) from objection where round_id = r.id))
            from selection_round r where r.id = :round
            """;

    /**
     * A file.
     *
     * @param tag changes with it
     */
    record PublishedFile(RoundId round, EntityTag tag, byte[] json) {}

    private final EntityManager entities;
    private final Bundles bundles;
    private final Turns turns;
    private final Callers callers;
    private final ObjectMapper mapper;

    private volatile @Nullable PublishedFile last;

    PublishedFiles(EntityManager entities, Bundles bundles, Turns turns, Callers callers, ObjectMapper mapper) {
        this.entities = entities;
        this.bundles = bundles;
        this.turns = turns;
        this.callers = callers;
        this.mapper = mapper;
    }

    /** The file of a published round as it is now; read as the service, since no caller may read all of it row by row. */
    PublishedFile of(RoundId id) {
        var file = new AtomicReference<PublishedFile>();
        callers.runAs(
                Caller.system("bundle"),
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    turns.besideOthers(id.value());
                    file.set(current(id));
                }));
        return file.get();
    }

    private PublishedFile current(RoundId id) {
        var tag = tag(id);
        var kept = kept(id, tag);
        return kept == null ? build(id, tag) : kept;
    }

    private synchronized PublishedFile build(RoundId id, EntityTag tag) {
        var kept = kept(id, tag);
        if (kept != null) {
            return kept;
        }
        try {
            var built = new PublishedFile(id, tag, mapper.writeValueAsBytes(bundles.of(id)));
            last = built;
            return built;
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private @Nullable PublishedFile kept(RoundId id, EntityTag tag) {
        var file = last;
        return file != null && file.round().equals(id) && file.tag().equals(tag) ? file : null;
    }

    private EntityTag tag(RoundId id) {
        return new EntityTag((String) entities.createNativeQuery(TAG, String.class)
                .setParameter("round", id.value())
                .getSingleResult());
    }
}
