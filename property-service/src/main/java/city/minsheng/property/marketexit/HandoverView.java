package city.minsheng.property.marketexit;

import city.minsheng.common.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A community on its way to what serves it next, with its checklist. */
@Schema(name = "CommunityHandover", description = "移交小区 · A community that is handed over")
record HandoverView(
        @Schema(description = "小区编号 · Code of the community", examples = "GX0001")
        String communityCode,

        CommunityHandover.Next next,

        @Schema(
                description = "接续服务名称;未移交不返回 · Name of what serves it next, absent until it is handed over",
                examples = "社区应急服务")
        String nextLabel,

        @Schema(description = "接续企业 · The company that serves it next", examples = "91371525000041E8XR")
        String nextCompanyUscc,

        @Schema(description = "移交日 · Day on which it was handed over")
        LocalDate handedOn,

        @Schema(description = "移交清单 · Its checklist") List<Item> items) {

    @Schema(name = "HandoverItem", description = "移交清单的一项 · One item of the checklist")
    record Item(
            @Schema(description = "代码 · Code", examples = "PREPAID_FEES")
            String code,

            HandoverItem.Kind kind,

            @Schema(description = "名称 · Name", examples = "预收物业费结余 · Prepaid fees not used up")
            String label,

            @Schema(description = "移交方单位和岗位 · Unit and post that handed it over", examples = "冠州物业项目经理")
            String handedBy,

            @Schema(description = "接收方单位和岗位 · Unit and post that received it", examples = "清泉街道物业办")
            String receivedBy,

            @Schema(description = "凭据 · Evidence", examples = "移交单 2022-11-03-01")
            String evidence,

            @Schema(description = "金额,元;仅资金 · Yuan, of funds only", examples = "51577.20")
            String amountYuan,

            @Schema(description = "移交日;未移交不返回 · Day on which it was handed over, absent until then")
            LocalDate handedOn,

            @Schema(description = "强制接管;企业未拒不移交的不返回 · The takeover, absent unless the company refused")
            TakeoverView takeover) {
        static Item of(HandoverItem item) {
            return new Item(
                    item.code(),
                    item.kind(),
                    item.label(),
                    item.handedBy(),
                    item.receivedBy(),
                    item.evidence(),
                    yuan(item.amount()),
                    item.handedOn(),
                    TakeoverView.of(item.takeover()));
        }

        private static String yuan(Money amount) {
            return amount == null ? null : amount.yuan();
        }
    }

    @Schema(name = "HandoverTakeover", description = "强制接管 · What the county took over itself")
    record TakeoverView(
            @Schema(description = "理由 · Reason", examples = "企业拒不交出设备间钥匙")
            String reason,

            @Schema(description = "见证单位和岗位 · Unit and post that witnessed it", examples = "冠县公证处公证员")
            String witness,

            @Schema(description = "接管笔录 · The signed minutes", examples = "接管笔录 2022-11-05-01")
            String record,

            @Schema(description = "确认之日;未确认不返回 · Day on which it was confirmed, absent until then")
            LocalDate takenOverOn) {
        static TakeoverView of(Takeover takeover) {
            if (takeover == null) {
                return null;
            }
            var grounds = takeover.grounds();
            return new TakeoverView(grounds.reason(), grounds.witness(), grounds.record(), takeover.on());
        }
    }

    static List<HandoverView> of(Checklist checklist) {
        return checklist.communities().stream()
                .map(community -> of(community, checklist))
                .toList();
    }

    private static HandoverView of(CommunityHandover community, Checklist checklist) {
        return new HandoverView(
                community.communityCode(),
                community.next(),
                community.next() == null ? null : community.next().label(),
                community.nextUscc(),
                community.handedOn(),
                checklist.itemsOf(community.communityCode()).map(Item::of).toList());
    }
}
