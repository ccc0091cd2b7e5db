package org.fourthousand.kit.idempotency;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method with an effect, beside {@code @Transactional}: the request must carry {@code Idempotency-Key}.
 * The same key and request answers the stored response; the same key with another request is refused with 422. The key is
 * stored in the transaction of the effect. The method returns {@code Response}.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
