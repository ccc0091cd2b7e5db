package org.fourthousand.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.history.Sm3;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/** The keys a caller has used, with the answers given. A second request with the same key waits for the first to end. */
@ApplicationScoped
public class IdempotencyKeys {

    private static final String CLAIM = """
            insert into idempotency_key (caller, key, request_hash, created_at)
            values (:caller, :key, :hash, :at) on conflict do nothing
            """;

    private static final String READ =
            "select request_hash, status, location, etag, body from idempotency_key where caller = :caller and key = :key";

    private static final String STORE = """
            update idempotency_key set status = :status, location = :location, etag = :etag, body = :body
            where caller = :caller and key = :key
            """;

    private final EntityManager entities;
    private final ObjectMapper mapper;
    private final Callers callers;
    private final Clock clock;

    IdempotencyKeys(EntityManager entities, ObjectMapper mapper, Callers callers, Clock clock) {
        this.entities = entities;
        this.mapper = mapper;
        this.callers = callers;
        this.clock = clock;
    }

    /** Claims the key for this request; the stored answer when the caller has claimed it before. */
    Optional<Response> claim(String key, String request, @Nullable Object[] parameters) {
        var hash = hash(request, parameters);
        var claimed = entities.createNativeQuery(CLAIM)
                .setParameter("caller", callers.current().userId())
                .setParameter("key", key)
                .setParameter("hash", hash)
                .setParameter("at", clock.instant())
                .executeUpdate();
        if (claimed == 1) {
            return Optional.empty();
        }
        var stored = (Tuple) entities.createNativeQuery(READ, Tuple.class)
                .setParameter("caller", callers.current().userId())
                .setParameter("key", key)
                .getSingleResult();
        if (!hash.equals(stored.get("request_hash"))) {
            throw new Problem(
                    CommonProblem.IDEMPOTENCY_KEY_REUSED, Text.of("请为新的请求使用新的键。", "Use a new key for a new request."));
        }
        return Optional.of(answer(stored));
    }

    void store(String key, Response response) {
        var tag = response.getEntityTag();
        entities.createNativeQuery(STORE)
                .setParameter("status", response.getStatus())
                .setParameter("location", response.getHeaderString("Location"))
                .setParameter("etag", tag == null ? null : tag.getValue())
                .setParameter("body", response.hasEntity() ? json(response.getEntity()) : null)
                .setParameter("caller", callers.current().userId())
                .setParameter("key", key)
                .executeUpdate();
    }

    private static Response answer(Tuple stored) {
        var status = (Integer) stored.get("status");
        var response = Response.status(status);
        if (stored.get("location") instanceof String location) {
            response.location(URI.create(location));
        }
        if (stored.get("etag") instanceof String etag) {
            response.tag(new EntityTag(etag));
        }
        if (stored.get("body") instanceof String body) {
            response.type(status < 400 ? MediaType.APPLICATION_JSON : ProblemView.MEDIA_TYPE)
                    .entity(body);
        }
        return response.build();
    }

    private String hash(String request, @Nullable Object[] parameters) {
        var all = new StringBuilder(request);
        for (var parameter : parameters) {
            all.append('\u001f').append(json(parameter));
        }
        return Sm3.hex(all.toString());
    }

    private String json(@Nullable Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalStateException("a parameter of an idempotent method must be JSON", unwritable);
        }
    }
}
