package city.minsheng.common.problem;

/** The names of the statuses. */
final class Titles {
    private Titles() {}

    static Sentence of(int status) {
        return switch (status) {
            case 400 -> new Sentence("请求有误", "Bad Request");
            case 401 -> new Sentence("未登录", "Unauthorized");
            case 403 -> new Sentence("无权操作", "Forbidden");
            case 404 -> new Sentence("未找到", "Not Found");
            case 405 -> new Sentence("方法不支持", "Method Not Allowed");
            case 406 -> new Sentence("格式不支持", "Not Acceptable");
            case 409 -> new Sentence("状态冲突", "Conflict");
            case 410 -> new Sentence("已失效", "Gone");
            case 412 -> new Sentence("版本已变", "Precondition Failed");
            case 413 -> new Sentence("内容过大", "Content Too Large");
            case 415 -> new Sentence("类型不支持", "Unsupported Media Type");
            case 422 -> new Sentence("规则不允许", "Unprocessable Content");
            case 428 -> new Sentence("缺少前提条件", "Precondition Required");
            case 429 -> new Sentence("请求过多", "Too Many Requests");
            case 502 -> new Sentence("上游不可用", "Bad Gateway");
            case 503 -> new Sentence("服务不可用", "Service Unavailable");
            default -> new Sentence("处理失败", "Internal Server Error");
        };
    }
}
