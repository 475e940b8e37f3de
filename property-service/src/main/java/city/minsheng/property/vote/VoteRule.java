package city.minsheng.property.vote;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The rules by which votes are counted (计票规则), as they are published. */
@Schema(name = "VoteRuleCode", description = "规则代码 · Code of a rule")
enum VoteRule {
    ROOM("已交付的房屋,一个专有部分按一人计算", "A room that was handed over counts as one head"),
    SAME_OWNER("同一业主拥有的多个专有部分合计为一人,一张选票", "All rooms of one owner are one head with one ballot"),
    CO_OWNERS(
            "共有的专有部分按一人计算,共有人相同的合并为一人,由共有人推选一名代表投票;未推选的不能投票",
            "A room of co-owners is one head, and so are all rooms of the same co-owners; they name one of them to vote, and "
                    + "without him there is no ballot"),
    DEVELOPER(
            "建设单位未出售的、已出售未交付的和自己持有的专有部分合计为一人",
            "All rooms that the developer has not sold, has not handed over, or keeps are one head"),
    NO_OWNER(
            "没有登记业主的房屋仍按一人计入总面积和总人数,不能投票",
            "A room without a registered owner counts in the totals as one head that cannot vote"),
    FROZEN("名册于表决开始时冻结,之后的登记变化不影响本次表决", "The roster is frozen when the vote opens; later changes do not touch it"),
    FIRST_BALLOT(
            "一人一票,不分渠道,以平台最先收到的一张为准;纸质选票以录入时刻为收到时刻,后到的予以拒绝",
            "One ballot a head over all channels: the first that reaches the platform counts, a paper ballot when it is entered; "
                    + "any later one is refused"),
    PROXY(
            "业主可委托名册中的其他业主代为投票,受托人数有上限;委托人自己先投的以其本人为准",
            "A head may name another head of the roster as proxy, who acts for a limited number; whoever comes first has cast it"),
    SILENCE("未投票的不计为参与,也不计为同意", "Who casts no ballot takes no part and does not consent"),
    ABSTENTION("弃权计为参与表决,不计为同意", "An abstention takes part and does not consent"),
    QUORUM("参与表决的专有部分面积和人数均不少于总数的三分之二", "At least two thirds of the area and of the heads take part"),
    ORDINARY("一般事项:同意的面积和人数均超过参与表决的二分之一", "Ordinary: more than half of the area and of the heads that take part"),
    SPECIAL(
            "特别事项:同意的面积和人数均不少于参与表决的四分之三",
            "Special: at least three quarters of the area and of the heads that take part");

    private final String zh;
    private final String en;

    VoteRule(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** "中文 · English". */
    String text() {
        return zh + " · " + en;
    }
}
