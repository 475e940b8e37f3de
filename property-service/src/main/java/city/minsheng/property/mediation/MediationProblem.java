package city.minsheng.property.mediation;

import city.minsheng.common.problem.ProblemCatalogue;
import city.minsheng.common.problem.WordedProblem;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is refused of mediations and their rooms. */
enum MediationProblem implements WordedProblem {
    MISSING(404, "mediation.missing", "没有这件调解,或您无权查看", "There is no such mediation, or it is not yours to see"),
    MOVE(409, "mediation.move", "调解目前为“{1}”({0}),不能进行此操作", "This is not possible while the mediation is {0}"),
    ACTOR(403, "mediation.actor", "这一级调解不由您办理", "This level of mediation is not yours to handle"),
    PARTY(403, "mediation.party", "当事人不能调解自己的纠纷", "A party does not mediate its own dispute"),
    COMMUNITY(
            422,
            "mediation.community",
            "小区 {0} 不存在,或不由您申请",
            "There is no community {0}, or it is not yours to file for"),
    SIDES(422, "mediation.sides", "须有申请人和被申请人", "There must be an applicant and a respondent"),
    BLANK_OPEN(422, "mediation.blank-open", "协议书缺少:{0}", "The agreement lacks: {0}"),
    BLANK_UNKNOWN(422, "mediation.blank-unknown", "协议书模板不能填写:{0}", "The agreement has no blank to fill for: {0}"),
    TEMPLATE_MISSING(
            422, "mediation.template-missing", "目前没有可用的协议书模板", "There is no template of an agreement in force"),
    NOT_SETTLED(404, "mediation.not-settled", "还没有调解协议", "There is no agreement yet"),
    ROOM_MISSING(404, "mediation.room-missing", "没有这个调解室,或您无权查看", "There is no such room, or it is not yours to see"),
    ROOM_SMALL(
            422,
            "mediation.room-small",
            "调解室面积不得小于 10 平方米,填写的是 {0} 平方米",
            "A mediation room has at least 10 square metres, not {0}"),
    ROOM_COMMUNITY(422, "mediation.room-community", "小区 {0} 不存在或不在您的辖区", "There is no community {0} in your region"),
    ROOM_EXISTS(409, "mediation.room-exists", "小区 {0} 已有使用中的调解室", "The community {0} has an active room already"),
    ROOM_CLOSED(409, "mediation.room-closed", "调解室已停用(CLOSED)", "The room is CLOSED already");

    private final Wording wording;

    MediationProblem(int status, String code, String zh, String en) {
        wording = new Wording(status, code, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }

    static class Published {
        @Produces
        @Singleton
        ProblemCatalogue mediation() {
            return ProblemCatalogue.of(MediationProblem.class);
        }
    }
}
