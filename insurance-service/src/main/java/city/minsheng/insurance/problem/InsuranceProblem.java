package city.minsheng.insurance.problem;

import city.minsheng.common.problem.ProblemCode;

/** What this service can refuse, beside what all services can. */
public enum InsuranceProblem implements ProblemCode {
    STATION_MISSING(404, "station.missing", "没有这个医保工作站", "There is no such station"),
    STATION_UNKNOWN(422, "station.unknown", "没有编码为 {0} 的医保工作站", "There is no station with the code {0}"),
    STATION_LEVEL(
            422,
            "station.level",
            "工作站 {0} 不受理此事项,请选择其他工作站",
            "The station {0} does not accept this item; choose another"),
    STATION_ELSEWHERE(
            422,
            "station.elsewhere",
            "工作站 {0} 不在参保人所在县区",
            "The station {0} is not in the county of the insured person"),
    STATION_NONE(422, "station.none", "参保人所在地没有可受理此事项的工作站", "No station of that place accepts this item"),
    ITEM_MISSING(404, "item.missing", "没有这个服务事项", "There is no such service item"),
    ITEM_NOT_OPERABLE(
            422,
            "item.not-operable",
            "事项 {0} 暂不能在线办理,请到工作站办理",
            "The item {0} cannot be handled online yet; visit a station"),
    MATERIAL_UNKNOWN(422, "material.unknown", "所列材料不属于此事项", "Some materials do not belong to this item"),
    MATERIAL_NOT_PROMISABLE(
            422, "material.promise-not-allowed", "所列材料不能以告知承诺代替", "A promise cannot replace some of these materials"),
    MATERIAL_TWICE(
            422, "material.twice", "同一材料不能既提交又承诺", "A material is either handed in or promised, and listed only once"),
    INSURED_MISSING(
            404, "insured-person.missing", "本辖区没有信息一致的参保人", "No insured person of this region fits what was given"),
    LINK_MISSING(404, "link.missing", "没有这条身份绑定", "There is no such link"),
    LINK_TAKEN(409, "link.taken", "该参保人或该登录身份已有绑定", "The insured person or the account is linked already"),
    LINK_OWN(403, "link.own", "不能为自己办理身份绑定", "Nobody links himself; ask a colleague"),
    PRINCIPAL_UNKNOWN(
            422,
            "principal.unknown",
            "参保人信息核对不一致,请核对身份证号和姓名",
            "The insured person could not be confirmed; check number and name"),
    PERSON_NOT_LINKED(
            422,
            "person.not-linked",
            "您的登录身份尚未与参保信息绑定,请持身份证到就近工作站办理",
            "Your account is not linked to an insured person yet; take your identity card to a station"),
    AGENT_INCOMPLETE(
            422,
            "agent.incomplete",
            "为他人办理须同时填写参保人和代办人;为自己办理两者都不填",
            "For someone else give both principal and agent, for yourself neither"),
    AGENT_SAME(422, "agent.same-person", "代办人与参保人不能是同一人", "The agent is not the insured person himself"),
    CASE_MISSING(404, "case.missing", "没有这个办件", "There is no such case"),
    CASE_ACTOR(403, "case.actor", "您不是此办件的申请方,不能进行此操作", "Only the applicant's side may do that"),
    CASE_OWN(403, "case.own", "不能经办自己的办件", "Nobody handles a case of his own"),
    CASE_FOUR_EYES(403, "case.four-eyes", "受理人不能审核同一办件", "The person who accepted a case does not decide it"),
    CASE_LEVEL(403, "case.level", "此事项须由更高层级审核", "This item is decided at a higher level"),
    CASE_MOVE(409, "case.move", "办件现为“{1}”,不能进行操作 {0}", "{0} is not possible while the case is {2}"),
    MATERIALS_MISSING(
            422,
            "case.materials-missing",
            "材料不齐,不能受理,请一次性告知补正",
            "Materials are missing; issue the one-time notice instead"),
    NOTHING_MISSING(422, "case.nothing-missing", "材料齐全,无须补正", "Nothing is missing, so there is nothing to notify"),
    NOTICE_ONCE(
            422,
            "case.notice-once",
            "补正须一次性告知,不得要求首次告知之外的材料",
            "A notice lists everything at once; what the first did not name cannot be asked for later"),
    SUPPLEMENT_INCOMPLETE(
            422, "case.supplement-incomplete", "告知的材料尚未补齐", "Not everything that the notice names is supplied"),
    FILING_MISSING(404, "filing.missing", "没有这条异地就医备案", "There is no such filing"),
    FILING_MOVE(409, "filing.move", "备案现为“{1}”,不能进行操作 {0}", "{0} is not possible while the filing is {2}"),
    FILING_OVERLAP(409, "filing.overlap", "该参保人在此期间已有异地就医备案", "The insured person has a filing for these days already"),
    FILING_INSIDE(
            422, "filing.destination-inside", "就医地在本统筹区内,无须备案", "The destination lies inside the own insurance area"),
    FILING_START(
            422,
            "filing.start-date",
            "开始日期不得早于参保人出生日期,也不得晚于 {0}",
            "The start date is neither before the birth of the insured person nor after {0}"),
    FILING_LOCKED(422, "filing.locked", "备案在 {0} 之前不能变更或取消", "The filing cannot be changed or cancelled before {0}");

    private final int status;
    private final String code;
    private final String zh;
    private final String en;

    InsuranceProblem(int status, String code, String zh, String en) {
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
