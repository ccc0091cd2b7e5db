package org.fourthousand.kit.problem;

/** Refusals that every service knows. */
public enum CommonProblem implements ProblemType {
    MALFORMED_REQUEST(400, "请求格式有误", "The request cannot be read"),
    INVALID_REQUEST(400, "请求内容有误", "The request is not valid"),
    UNAUTHENTICATED(401, "需要登录", "A valid token is needed"),
    FORBIDDEN(403, "无权操作", "Your role does not allow this"),
    NOT_FOUND(404, "未找到", "Not found"),
    METHOD_NOT_ALLOWED(405, "不支持该方法", "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "无法以所需格式答复", "The representation asked for does not exist"),
    CONFLICT(409, "与当前状态冲突", "The state of the thing does not allow this"),
    STALE(412, "内容已被他人修改", "Somebody has changed it since you read it"),
    BODY_TOO_LARGE(413, "请求过大", "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "不支持该内容类型", "The content type is not supported"),
    IDEMPOTENCY_KEY_REUSED(422, "幂等键已用于其他请求", "The idempotency key was used for another request"),
    PRECONDITION_REQUIRED(428, "缺少 If-Match", "If-Match is needed"),
    POLICY_MISSING(503, "缺少政策参数", "A policy parameter is missing"),
    CALENDAR_EXHAUSTED(503, "工作日历未覆盖该日期", "The working-day calendar does not reach that far"),
    INTERNAL(500, "系统错误", "Something went wrong on our side");

    private final int status;
    private final Text title;

    CommonProblem(int status, String zh, String en) {
        this.status = status;
        this.title = Text.of(zh, en);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }
}
