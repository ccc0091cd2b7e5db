package org.fourthousand.kit.idempotency;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.fourthousand.kit.problem.CommonProblem;
import org.fourthousand.kit.problem.Problem;
import org.fourthousand.kit.problem.Text;
import org.fourthousand.kit.problem.Violation;

/** Runs inside the transaction that {@code @Transactional} opened: its priority is the greater one. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 500)
public class IdempotentInterceptor {

    /** The header, as drafted by the IETF (draft-ietf-httpapi-idempotency-key-header). */
    public static final String HEADER = "Idempotency-Key";

    /** The length that a key may have, in characters. */
    static final int LONGEST = 200;

    private final IdempotencyKeys keys;
    private final HttpHeaders headers;
    private final EntityManager entities;

    IdempotentInterceptor(IdempotencyKeys keys, HttpHeaders headers, EntityManager entities) {
        this.keys = keys;
        this.headers = headers;
        this.entities = entities;
    }

    @AroundInvoke
    Object onlyOnce(InvocationContext invocation) throws Exception {
        var key = headers.getHeaderString(HEADER);
        if (key == null || key.isBlank() || key.length() > LONGEST) {
            throw new Problem(
                    CommonProblem.INVALID_REQUEST,
                    Text.of(
                            "请在 Idempotency-Key 中给出 1 至 200 个字符的唯一键。",
                            "Send a unique key of 1 to 200 characters in Idempotency-Key."),
                    List.of(Violation.at("#header/" + HEADER, Text.of("缺失或过长", "missing or too long"))));
        }
        var request = invocation.getMethod().getDeclaringClass().getSimpleName() + "."
                + invocation.getMethod().getName();
        var stored = keys.claim(key, request, invocation.getParameters());
        if (stored.isPresent()) {
            return stored.get();
        }
        var response = (Response) invocation.proceed();
        entities.flush(); // what the database refuses is refused here, before an answer is kept
        return keys.store(key, response);
    }
}
