package city.minsheng.property.listing;

import city.minsheng.common.problem.ProblemCatalogue;
import city.minsheng.common.problem.WordedProblem;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What the red and black list refuses. */
enum ListingProblem implements WordedProblem {
    MISSING(404, "listing.missing", "没有这条名单记录,或您无权查看", "There is no such listing, or it is not yours to see"),
    COMPANY(422, "listing.company", "企业 {0} 未登记或不在您的辖区", "There is no company {0} in your region"),
    GROUND(422, "listing.ground", "事由 {0} 不适用于{1}", "The ground {0} is none of the list {2}"),
    PERSONAL(
            422,
            "listing.personal-data",
            "事由和文号将公开,不得含身份证号或手机号",
            "Reason and document are published: they may hold no identity or mobile number"),
    LIVE(
            409,
            "listing.live",
            "该企业已有一条未结束的{1}记录 {0}",
            "The company has a listing of that colour already that has not ended: {0}"),
    OPPOSITE(
            409,
            "listing.opposite",
            "该企业的另一名单记录 {0} 仍在公布,红黑名单不得并存",
            "The listing {0} of the other colour is still published; red and black do not stand side by side"),
    MOVE(409, "listing.move", "该记录目前为“{1}”({0}),不能进行此操作", "This is not possible while the listing is {0}"),
    FOUR_EYES(403, "listing.four-eyes", "须由另一人办理,不得自提自批", "Another person must do this than the one who proposed it"),
    REPLIED(409, "listing.replied", "企业已陈述申辩,不能再次提交", "The company has answered already"),
    REPLY_OVER(409, "listing.reply-over", "陈述申辩已于 {0} 截止", "The time to answer was over on {0}"),
    REPLY_OPEN(
            409,
            "listing.reply-open",
            "企业可陈述申辩至 {0},期满后方可批准",
            "The company may answer until {0}; it cannot be approved before"),
    REPLY_MISSING(
            409, "listing.reply-missing", "企业尚未陈述申辩,无可复核", "The company has not answered; there is nothing to weigh"),
    REPLY_WEIGHED(409, "listing.reply-weighed", "陈述申辩已复核", "The answer has been weighed already"),
    REPLY_UNWEIGHED(
            409,
            "listing.reply-unweighed",
            "陈述申辩尚未复核,不能批准",
            "The answer has not been weighed yet; it cannot be approved"),
    REPLY_ACCEPTED(
            409,
            "listing.reply-accepted",
            "陈述申辩已被采纳,不能批准,只能撤销",
            "The answer was accepted; the listing can only be revoked"),
    REPAIR_RED(409, "listing.repair-red", "红名单无须信用修复", "Nothing is to be repaired on the red list"),
    REPAIR_EARLY(409, "listing.repair-early", "自 {0} 起方可申请信用修复", "Repair can be asked for from {0} on"),
    ENDED(409, "listing.ended", "列入期限已于 {0} 届满", "The term of the listing was over on {0}"),
    REVOCATION_MISSING(
            409,
            "listing.revocation-missing",
            "须先由一人提出撤销,再由另一人确认",
            "One person proposes a revocation, another confirms it"),
    SUGGESTION_MISSING(
            404,
            "listing-suggestion.missing",
            "没有这条列入建议,或您无权查看",
            "There is no such suggestion, or it is not yours to see"),
    SUGGESTION_TAKEN(
            409, "listing-suggestion.taken", "该建议已提出为名单记录 {0}", "The suggestion has become the proposal {0} already");

    private final Wording wording;

    ListingProblem(int status, String code, String zh, String en) {
        wording = new Wording(status, code, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }

    static class Published {
        @Produces
        @Singleton
        ProblemCatalogue listing() {
            return ProblemCatalogue.of(ListingProblem.class);
        }
    }
}
