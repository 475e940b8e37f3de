package city.minsheng.property.problem;

import city.minsheng.common.problem.WordedProblem;

/** What only the property service refuses. */
public enum PropertyProblem implements WordedProblem {
    REQUEST_MISSING(404, "request.missing", "没有这条诉求,或您无权查看", "There is no such request, or it is not yours to see"),
    REQUEST_MOVE(409, "request.move", "诉求目前为“{1}”({0}),不能进行此操作", "This is not possible while the request is {0}"),
    REQUEST_ACTOR(403, "request.actor", "此操作不由您办理", "This step is not yours to take"),
    REQUEST_COMMUNITY(422, "request.community", "小区 {0} 不存在或不在您所在的县区", "There is no community {0} in your county"),
    REQUEST_PROMISED_TIME(422, "request.promised-time", "承诺办结时间须晚于现在", "The promised time must be later than now"),
    REQUEST_CLOSED(409, "request.closed", "诉求已结束,不能再修改", "The request is over and can no longer be edited"),
    REQUEST_TAKEN(409, "request.taken", "此诉求已由他人承办", "Somebody else handles this request"),
    REQUEST_OFF_DUTY(409, "request.off-duty", "承办人此刻不当班,请先排班", "That person is not on duty now; enter a shift first"),
    REQUEST_ASSIGNED_ONLY(
            409, "request.assigned-only", "本企业采用指派方式,不能抢单", "This company assigns; requests cannot be grabbed"),
    REQUEST_DUPLICATE(
            422,
            "request.duplicate",
            "重复的诉求须指明同一小区、本身不是重复的原诉求,其他原因不填原诉求",
            "A duplicate names its original: another request of the same community that is no duplicate itself; other reasons name none"),
    REQUEST_SOURCE(422, "request.source", "您的角色不能录入来源为 {0} 的诉求", "Your role may not enter a request of source {0}"),
    REQUEST_EXTERNAL_NUMBER(
            409, "request.external-number", "来源系统编号 {0} 已经受理", "The external number {0} was taken in already"),
    SHIFT_MISSING(404, "shift.missing", "没有这个班次", "There is no such shift"),
    SHIFT_TIMES(422, "shift.times", "班次须在 24 小时以内,且结束晚于开始", "A shift ends after it begins and lasts 24 hours at most"),
    SHIFT_OVERLAP(409, "shift.overlap", "该人员在这段时间已有班次", "That person has a shift at that time already"),
    ESCALATION_MISSING(
            404, "escalation.missing", "没有这条督办,或您无权查看", "There is no such escalation, or it is not yours to see"),
    ESCALATION_ACTOR(403, "escalation.actor", "此督办不由您签收", "This escalation is not yours to take"),
    ESCALATION_TAKEN(409, "escalation.taken", "此督办已经签收", "This escalation was taken already"),
    COMMUNITY_MISSING(404, "community.missing", "没有这个小区", "There is no such community");

    private final Wording wording;

    PropertyProblem(int status, String code, String zh, String en) {
        wording = new Wording(status, code, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
