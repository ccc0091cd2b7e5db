package org.fourthousand.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.fourthousand.kit.caller.Callers;
import org.fourthousand.kit.history.Sm3;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.ProblemView;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.sql.Statements;
import org.jspecify.annotations.Nullable;

/** The keys a caller has used, with the answers given. A second request with the same key waits for the first to end. */
@ApplicationScoped
public class IdempotencyKeys {

    private static final String CLAIM = """
            insert into idempotency_key (caller, key, request_hash, created_at)
            values (?, ?, ?, ?) on conflict do nothing
            """;

    private static final String READ =
            "select request_hash, status, location, etag, body from idempotency_key where caller = ? and key = ?";

    private static final String STORE = """
            update idempotency_key set status = ?, location = ?, etag = ?, body = ?
            where caller = ? and key = ?
            """;

    private final Statements statements;
    private final ObjectMapper mapper;
    private final Callers callers;
    private final Clock clock;

    IdempotencyKeys(Statements statements, ObjectMapper mapper, Callers callers, Clock clock) {
        this.statements = statements;
        this.mapper = mapper;
        this.callers = callers;
        this.clock = clock;
    }

    /** Claims the key for this request; the stored answer when the caller has claimed it before. */
    Optional<Response> claim(String key, String request, @Nullable Object[] parameters) {
        var hash = hash(request, parameters);
        var caller = callers.current().userId();
        if (statements.write(CLAIM, caller, key, hash, clock.instant()) == 1) {
            return Optional.empty();
        }
        var stored = statements
                .first(READ, Stored::of, caller, key)
                .orElseThrow(() -> new IllegalStateException("the key was claimed, and is not there"));
        if (!hash.equals(stored.requestHash())) {
            throw new Problem(
                    CommonProblem.IDEMPOTENCY_KEY_REUSED, Text.of("请为新的请求使用新的键。", "Use a new key for a new request."));
        }
        return Optional.of(stored.answer());
    }

    /** Keeps the answer, and gives it as it is kept: written once, it is the same whenever it is asked for. */
    Response store(String key, Response response) {
        var tag = response.getEntityTag();
        var body = response.hasEntity() ? json(response.getEntity()) : null;
        statements.write(
                STORE,
                response.getStatus(),
                response.getHeaderString("Location"),
                tag == null ? null : tag.getValue(),
                body,
                callers.current().userId(),
                key);
        return body == null
                ? response
                : Response.fromResponse(response)
                        .entity(body)
                        .type(mediaType(response.getStatus()))
                        .build();
    }

    /** What is kept is JSON, be it what was asked for or a refusal that is itself a result. */
    private static String mediaType(int status) {
        return status < 400 ? MediaType.APPLICATION_JSON : ProblemView.MEDIA_TYPE;
    }

    /** An answer as it is kept. */
    private record Stored(
            String requestHash,
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String body) {

        static Stored of(ResultSet row) throws SQLException {
            return new Stored(
                    row.getString("request_hash"),
                    row.getInt("status"),
                    row.getString("location"),
                    row.getString("etag"),
                    row.getString("body"));
        }

        Response answer() {
            var response = Response.status(status);
            if (location != null) {
                response.location(URI.create(location));
            }
            if (etag != null) {
                response.tag(new EntityTag(etag));
            }
            if (body != null) {
                response.type(mediaType(status)).entity(body);
            }
            return response.build();
        }
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
