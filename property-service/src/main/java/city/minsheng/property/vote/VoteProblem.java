package city.minsheng.property.vote;

import city.minsheng.common.problem.ProblemCatalogue;
import city.minsheng.common.problem.ProblemCode;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is refused of votes and ballots. */
enum VoteProblem implements ProblemCode {
    MISSING(404, "vote.missing", "没有这次表决,或您无权查看", "There is no such vote, or it is not yours to see"),
    MOVE(409, "vote.move", "表决目前为“{1}”({0}),不能进行此操作", "This is not possible while the vote is {0}"),
    ACTOR(403, "vote.actor", "此操作不由您办理", "This step is not yours to take"),
    COMMUNITY(422, "vote.community", "小区 {0} 不存在或不在您的辖区", "There is no community {0} in your region"),
    NOTICE_SHORT(
            422,
            "vote.notice-short",
            "须提前公告,最早 {0} 开始投票",
            "The notice is too short: voting can begin on {0} at the earliest"),
    PERIOD(422, "vote.period", "截止日期不能早于开始日期", "The last day cannot lie before the first"),
    TOO_EARLY(409, "vote.too-early", "投票自 {0} 开始", "Voting begins on {0}"),
    STILL_OPEN(409, "vote.still-open", "投票至 {0} 止,尚未截止", "Voting runs until the end of {0}"),
    OVER(409, "vote.over", "投票已于 {0} 截止", "Voting ended on {0}"),
    NO_ROOMS(422, "vote.no-rooms", "该小区没有登记房屋,不能表决", "The community has no registered rooms and cannot vote"),
    NOT_OPEN(409, "vote.not-open", "表决不在投票中,或已过截止日期", "The vote is not open, or its last day is over"),
    HEAD(404, "vote.head-missing", "名册没有第 {0} 号", "The roster has no number {0}"),
    NOT_YOURS(403, "vote.not-yours", "该选票不由您投", "That ballot is not yours to cast"),
    NO_VOTER(
            422,
            "vote.no-voter",
            "名册第 {0} 号没有登记业主,或共有人未推选代表,不能投票",
            "Number {0} has no registered owner, or its co-owners have named nobody, so it cannot vote"),
    CHOICES(422, "vote.choices", "须对全部 {0} 个事项表决", "A ballot answers all matters, {0} here"),
    CAST(409, "vote.ballot-cast", "名册第 {0} 号已投票,以先收到的为准", "Number {0} has cast its ballot; the first one counts"),
    PROXY_ACCOUNT(
            422,
            "vote.proxy-account",
            "名册第 {0} 号没有平台账号,不能接受委托",
            "Number {0} has no account on the platform and cannot be a proxy"),
    PROXY_SELF(422, "vote.proxy-self", "不能委托给自己", "Nobody is his own proxy"),
    PROXY_LIMIT(
            422, "vote.proxy-limit", "受托人已接受 {0} 人委托,达到上限", "The proxy acts for {0} heads already, which is the limit"),
    PROXY_EXISTS(409, "vote.proxy-exists", "名册第 {0} 号已委托他人", "Number {0} has a proxy already"),
    HAND_COUNT(
            422,
            "vote.hand-count-differs",
            "人工点票与平台记录的纸质选票不符,请复核后重新提交",
            "The paper ballots counted by hand differ from those recorded; check them and count again"),
    NOT_COUNTED(409, "vote.first-count-missing", "还没有第一次计票", "There is no first count yet"),
    SAME_COUNTER(403, "vote.same-counter", "复核计票须由另一人进行", "The second count is another person's"),
    RECOUNT(409, "vote.recount-differs", "两次计票结果不一致,请重新计票", "The two counts differ; count again"),
    BOX_CHANGED(409, "vote.box-changed", "选票与截止时的哈希不符", "The ballots are not those that were there at the close"),
    SEALED(409, "vote.sealed", "表决未截止,不公布选票", "Ballots are shown only once voting has closed"),
    RECEIPT(404, "vote.receipt-missing", "没有该回执对应的选票", "There is no ballot with that receipt");

    private final int status;
    private final String code;
    private final String zh;
    private final String en;

    VoteProblem(int status, String code, String zh, String en) {
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

    static class Published {
        @Produces
        @Singleton
        ProblemCatalogue votes() {
            return ProblemCatalogue.of(VoteProblem.class);
        }
    }
}
