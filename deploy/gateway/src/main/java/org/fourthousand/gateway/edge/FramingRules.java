package org.fourthousand.gateway.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fourthousand.gateway.problem.GatewayProblem;
import org.fourthousand.gateway.problem.Refusal;
import org.fourthousand.gateway.problem.Text;

/**
 * What the head of a request may look like. A head that two readers could read differently, as in request smuggling, is
 * refused.
 */
final class FramingRules {

    static final Set<HttpMethod> METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private static final List<CharSequence> AT_MOST_ONCE = List.of(
            HttpHeaders.HOST,
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.TRANSFER_ENCODING,
            HttpHeaders.EXPECT,
            "Idempotency-Key",
            HttpHeaders.ORIGIN);

    private FramingRules() {}

    /** What is wrong with the head; empty when nothing is. */
    static Optional<Refusal> fault(HttpServerRequest request, long bodyLimit) {
        if (request.version() == HttpVersion.HTTP_1_0) {
            return Optional.of(Refusal.of(GatewayProblem.HTTP_VERSION_NOT_SUPPORTED));
        }
        if (!METHODS.contains(request.method())) {
            return Optional.of(Refusal.of(GatewayProblem.METHOD_NOT_ALLOWED));
        }
        for (var name : AT_MOST_ONCE) {
            if (request.headers().getAll(name).size() > 1) {
                return Optional.of(Refusal.malformed(
                        "请求头 %s 只能出现一次。".formatted(name), "The header %s may occur only once.".formatted(name)));
            }
        }
        var coding = request.getHeader(HttpHeaders.TRANSFER_ENCODING);
        if (coding != null && !coding.equalsIgnoreCase("chunked")) {
            return Optional.of(Refusal.malformed(
                    "Transfer-Encoding 只能是 chunked。", "The only Transfer-Encoding understood is chunked."));
        }
        return length(request, bodyLimit);
    }

    private static Optional<Refusal> length(HttpServerRequest request, long bodyLimit) {
        var declared = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (declared == null) {
            return Optional.empty();
        }
        if (declared.isEmpty() || !declared.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Refusal.malformed("Content-Length 须为数字。", "Content-Length must be a number."));
        }
        return declared.length() > 18 || Long.parseLong(declared) > bodyLimit
                ? Optional.of(tooLarge(bodyLimit))
                : Optional.empty();
    }

    /** A body beyond the limit, in bytes. */
    static Refusal tooLarge(long bodyLimit) {
        return new Refusal(
                GatewayProblem.BODY_TOO_LARGE,
                new Text(
                        "请求正文不得超过 %d 字节。".formatted(bodyLimit),
                        "The body may have at most %d bytes.".formatted(bodyLimit)));
    }
}
