package city.minsheng.property.listing;

import city.minsheng.common.http.Versioned;
import city.minsheng.common.identity.Actor;
import city.minsheng.common.time.Clocks;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What officers and the company concerned see of a listing. */
@Schema(name = "Listing", description = "红黑名单记录 · A listing")
record ListingView(
        UUID id,
        @JsonIgnore @Schema(hidden = true) long version,

        @Schema(description = "编号 · Number", examples = "MD-20220924-0001")
        String number,

        @Schema(description = "企业统一社会信用代码 · USCC of the company", examples = "9137152500004HX5XF")
        String companyUscc,

        @Schema(description = "企业名称,以拟列入时为准 · Name of the company when it was proposed", examples = "冠县冠州物业服务有限公司")
        String companyName,

        @Schema(description = "行政区划代码 · Region", examples = "371525000000")
        String regionCode,

        Colour colour,

        @Schema(description = "名单名称 · Name of the list", examples = "黑名单")
        String colourLabel,

        ListingStatus status,

        @Schema(description = "状态名称 · Name of the status", examples = "拟列入")
        String statusLabel,

        Ground reasonCode,

        @Schema(description = "事由名称 · Name of the ground", examples = "长期不履行服务承诺")
        String reasonLabel,

        @Schema(description = "事由说明 · The reason in words") String reason,

        @Schema(description = "期限,月 · Months that it lasts", examples = "12")
        int months,

        @Schema(description = "首日;公布后才有 · First day, once published")
        LocalDate validFrom,

        @Schema(description = "末日,含当日 · Last day, included") LocalDate validTo,

        @Schema(description = "黑名单可申请信用修复的首日 · First day on which repair of a black listing can be asked for")
        LocalDate repairFrom,

        @Schema(description = "公布文号 · Number of the document", examples = "冠建物〔2022〕18 号")
        String document,

        @Schema(description = "公布时刻 · When it was published")
        Instant publishedAt,

        ReplyView reply,

        @Schema(description = "已提出、待另一人确认的撤销理由 · Why it is proposed to be revoked, while another has to confirm it")
        String revocationReason,

        @Schema(description = "依据;只在单条查询中返回 · Evidence, only in the answer for one listing")
        List<ListingResource.Line> evidence,

        @Schema(description = "办理记录;只在单条查询中返回 · History, only in the answer for one listing")
        List<StepView> steps,

        @Schema(description = "调用者此刻可做的操作 · What the caller may do now")
        List<ListingMove> allowedActions)
        implements Versioned {

    @Schema(name = "ListingReply", description = "陈述申辩 · The right to be heard")
    record ReplyView(
            @Schema(description = "截止日,含当日 · Last day, included")
            LocalDate until,

            @Schema(description = "陈述申辩内容 · What the company says")
            String text,

            @Schema(description = "提交时刻 · When it was given")
            Instant at,

            @Schema(description = "是否采纳;未复核不返回 · Whether it was accepted, absent until it is weighed")
            Boolean accepted,

            @Schema(description = "复核意见 · What was made of it")
            String decision) {
        static ReplyView of(Reply reply) {
            return new ReplyView(reply.until(), reply.text(), reply.at(), reply.accepted(), reply.decision());
        }
    }

    @Schema(name = "ListingStep", description = "办理步骤 · A step")
    record StepView(
            ListingStatus status,

            @Schema(description = "状态名称 · Name of the status", examples = "拟列入")
            String statusLabel,

            @Schema(description = "操作;PROPOSE 拟列入,EXPIRE 到期 · What was done", examples = "PROPOSE")
            String action,

            @Schema(description = "时刻 · When") Instant at,

            @Schema(description = "说明 · Comment") String comment) {
        static StepView of(ListingStep step) {
            return new StepView(step.status(), step.status().label(), step.move(), step.at(), step.comment());
        }
    }

    /** One line of a list: without evidence and history. */
    static ListingView line(Listing l, Actor actor, LocalDate today) {
        return view(l, null, null, actor, today);
    }

    static ListingView of(Listing l, Actor actor, Instant now) {
        return view(
                l,
                l.evidence().stream().map(ListingResource.Line::of).toList(),
                l.steps().stream().map(StepView::of).toList(),
                actor,
                Clocks.dayOf(now));
    }

    private static ListingView view(
            Listing l, List<ListingResource.Line> evidence, List<StepView> steps, Actor actor, LocalDate today) {
        return new ListingView(
                l.id(),
                l.version(),
                l.number(),
                l.companyUscc(),
                l.companyName(),
                l.regionCode(),
                l.colour(),
                l.colour().label(),
                l.status(),
                l.status().label(),
                l.ground(),
                l.ground().label(),
                l.reason(),
                l.term().months(),
                l.term().from(),
                l.term().to(),
                l.term().repairFrom(),
                l.document(),
                l.publishedAt(),
                ReplyView.of(l.reply()),
                l.revocationReason(),
                evidence,
                steps,
                l.allowedTo(actor, today));
    }
}
