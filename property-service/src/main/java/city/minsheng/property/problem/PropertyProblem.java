package city.minsheng.property.problem;

import city.minsheng.common.problem.ProblemCode;

/** What only the property service refuses. */
public enum PropertyProblem implements ProblemCode {
    REQUEST_MISSING(404, "request.missing", "没有这条诉求,或您无权查看", "There is no such request, or it is not yours to see"),
    REQUEST_MOVE(409, "request.move", "诉求目前为“{1}”({0}),不能进行此操作", "This is not possible while the request is {0}"),
    REQUEST_ACTOR(403, "request.actor", "此操作不由您办理", "This step is not yours to take"),
    REQUEST_COMMUNITY(422, "request.community", "小区 {0} 不存在或不在您所在的县区", "There is no community {0} in your county"),
    REQUEST_PROMISED_TIME(422, "request.promised-time", "承诺办结时间须晚于现在", "The promised time must be later than now"),
    REQUEST_CLOSED(409, "request.closed", "诉求已结束,不能再修改", "The request is over and can no longer be edited"),
    COMMUNITY_MISSING(404, "community.missing", "没有这个小区", "There is no such community");

    private final int status;
    private final String code;
    private final String zh;
    private final String en;

    PropertyProblem(int status, String code, String zh, String en) {
        this.status = status;
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
