package org.fourthousand.gateway.problem;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;

/** The kinds of problem that arise at the gateway; those the services know too have the same name and status there. */
public enum GatewayProblem {
    MALFORMED_REQUEST(
            400, "请求格式有误", "The request cannot be read", "请按接口文档更正请求。", "Mend the request as the contract says."),
    UNAUTHENTICATED(
            401, "需要登录", "A valid token is needed", "请携带有效的访问令牌(Bearer)。", "Send a valid access token (Bearer)."),
    NOT_FOUND(404, "未找到", "Not found", "没有这个地址,请查看接口文档 /docs。", "There is nothing at this address; see /docs."),
    METHOD_NOT_ALLOWED(
            405, "不支持该方法", "The method is not allowed here", "请使用 Allow 所列方法。", "Use one of the methods in Allow."),
    BODY_TOO_LARGE(413, "请求过大", "The body is too large", "请减小请求正文。", "Send a smaller body."),
    INTERNAL(500, "系统错误", "Something went wrong on our side", "请稍后重试。", "Try again later."),
    UPSTREAM_BROKEN(
            502,
            "服务答复中断",
            "The service broke off its answer",
            "请稍后重试,可使用同一幂等键。",
            "Try again later, with the same Idempotency-Key.",
            2),
    UPSTREAM_UNAVAILABLE(503, "服务暂不可用", "The service is not available now", "请稍后重试。", "Try again later.", 5),
    IDENTITY_UNAVAILABLE(
            503,
            "登录服务暂不可用",
            "The login service is not available now",
            "暂时无法验证令牌,请稍后重试。",
            "Tokens cannot be checked now; try later.",
            5),
    UPSTREAM_TIMEOUT(
            504,
            "服务未及时答复",
            "The service did not answer in time",
            "结果未知,请用同一幂等键重试。",
            "The outcome is unknown; retry with the same Idempotency-Key."),
    HTTP_VERSION_NOT_SUPPORTED(
            505,
            "不支持该 HTTP 版本",
            "The HTTP version is not supported",
            "请使用 HTTP/1.1 或 HTTP/2。",
            "Use HTTP/1.1 or HTTP/2.");

    private final int status;
    private final Text title;
    private final Text detail;
    private final Duration retryAfter;

    GatewayProblem(int status, String zhTitle, String enTitle, String zhDetail, String enDetail) {
        this(status, zhTitle, enTitle, zhDetail, enDetail, 0);
    }

    GatewayProblem(int status, String zhTitle, String enTitle, String zhDetail, String enDetail, int retryAfter) {
        this.status = status;
        this.title = new Text(zhTitle, enTitle);
        this.detail = new Text(zhDetail, enDetail);
        this.retryAfter = Duration.ofSeconds(retryAfter);
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** What went wrong, the same for every occurrence. */
    public Text title() {
        return title;
    }

    /** What to do about it when nothing more precise is known. */
    public Text detail() {
        return detail;
    }

    /** When trying again makes sense; zero where the answer would be the same. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** For example {@code urn:fourthousand:problem:not-found}; the services speak of the same kinds. */
    public URI uri() {
        return URI.create(
                "urn:fourthousand:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
