package org.fourthousand.kit.openness;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;

/** Answers what everybody may read so that readers and proxies may keep it: with an ETag, and 304 to who has it already. */
public final class PublicAnswer {

    private static final int FRESH_SECONDS = 300;

    private PublicAnswer() {}

    /**
     * The answer.
     *
     * @param tag tells one state of the body from another
     * @param body made only when the reader has another state
     */
    public static Response of(Request request, String tag, Supplier<?> body) {
        var entityTag = new EntityTag(tag);
        var notModified = request.evaluatePreconditions(entityTag);
        var answer = notModified != null ? notModified : Response.ok(body.get()).tag(entityTag);
        return answer.cacheControl(fiveMinutes()).build();
    }

    private static CacheControl fiveMinutes() {
        var cache = new CacheControl();
        cache.setMaxAge(FRESH_SECONDS);
        cache.setPrivate(false);
        cache.getCacheExtension().put("public", "");
        return cache;
    }
}
