package city.minsheng.common.problem;

/** What every endpoint of every service can answer with, the framework's own failures and the gateway's included. */
public enum CommonProblem implements WordedProblem {
    INVALID(400, "invalid", "请求内容不符合要求,请按提示修改", "The request does not have the required form; see the errors"),
    UNREADABLE(400, "unreadable", "请求体不是本接口要求的 JSON:{0}", "The body is not the JSON that this endpoint reads: {0}"),
    BAD_CURSOR(
            400, "cursor.invalid", "翻页游标无效,请从第一页重新查询", "The cursor is not one of ours; start again at the first page"),
    BAD_PARAMETER(400, "parameter.invalid", "查询参数 {0} 的值无效", "The value of the query parameter {0} is not valid"),
    BAD_IDEMPOTENCY_KEY(
            400,
            "idempotency.key-invalid",
            "Idempotency-Key 须为 1 到 64 个可见 ASCII 字符",
            "Idempotency-Key takes 1 to 64 visible ASCII characters"),
    ANONYMOUS(401, "anonymous", "请先登录", "Sign in first"),
    BAD_TOKEN(401, "token.invalid", "登录已失效,请重新登录", "The token is not valid or has expired; sign in again"),
    FORBIDDEN(403, "forbidden", "您的角色不能进行此操作", "This role may not do that"),
    IDENTITY_INCOMPLETE(
            403, "identity.incomplete", "登录身份缺少 {0},请联系管理员", "The identity lacks {0}; ask the administrator"),
    NOT_FOUND(404, "not-found", "没有这个地址", "There is nothing at this address"),
    METHOD(405, "method-not-allowed", "此地址不支持该请求方法", "This address does not take that method"),
    NOT_ACCEPTABLE(406, "not-acceptable", "无法按要求的格式返回", "The answer cannot be given in that form"),
    STALE(409, "stale", "他人已先行修改,请刷新后重试", "Someone else changed this first; reload and try again"),
    DUPLICATE(409, "duplicate", "相同的记录已经存在", "The same record exists already"),
    IN_FLIGHT(409, "idempotency.in-flight", "相同的请求正在处理中,请稍候", "The same request is still being handled; wait a moment"),
    PRECONDITION(412, "precondition-failed", "内容已被修改,请重新读取后再提交", "It has changed since it was read; read it again"),
    TOO_LARGE(413, "too-large", "请求内容过大,上限为 {0}", "The body is too large; the limit is {0}"),
    MEDIA_TYPE(415, "media-type", "不支持该内容类型", "This endpoint does not take that media type"),
    KEY_REUSED(
            422,
            "idempotency.key-reused",
            "同一 Idempotency-Key 已用于另一个请求",
            "The Idempotency-Key was used for another request"),
    PARAMETER_MISSING(
            422,
            "policy.parameter-missing",
            "{1} 没有政策参数 {0},请先维护政策参数",
            "There is no policy parameter {0} on {1}; enter it first"),
    CALENDAR_MISSING(
            422,
            "calendar.year-missing",
            "缺少 {0} 年的工作日历,无法计算期限",
            "The working calendar of {0} is missing, so the time limit cannot be computed"),
    IF_MATCH(428, "if-match-required", "修改时须带 If-Match 请求头", "A change needs the If-Match header"),
    HTTP(400, "http", "请求无法处理", "The request cannot be handled"),
    UNEXPECTED(500, "unexpected", "系统发生意外错误,已记录,请稍后重试", "An unexpected failure; it is logged, try again later"),
    UNAVAILABLE(503, "unavailable", "服务暂时不可用,请稍后重试", "The service is not available for the moment; try again soon"),
    GATEWAY_NOT_FOUND(404, "gateway.not-found", "没有这个地址", "There is nothing at this address"),
    GATEWAY_TOO_LARGE(413, "gateway.too-large", "请求内容过大,上限为 256 MiB", "The body is too large; the limit is 256 MiB"),
    GATEWAY_UPSTREAM_DOWN(
            502,
            "gateway.upstream-down",
            "服务暂时无法连接,请稍后重试",
            "The service behind this address cannot be reached; try again soon");

    private final Wording wording;

    CommonProblem(int status, String code, String zh, String en) {
        wording = new Wording(status, code, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
