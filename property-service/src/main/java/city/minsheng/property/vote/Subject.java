package city.minsheng.property.vote;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What owners decide together (共同决定事项), Civil Code, article 278: the subject says which majority it takes, nobody chooses. */
@Schema(description = "共同决定事项,中文见 subjectLabel · What owners decide together")
enum Subject {
    RULES("制定和修改业主大会议事规则、管理规约", MatterKind.ORDINARY),
    COMMITTEE("选举业主委员会或者更换其成员", MatterKind.ORDINARY),
    COMPANY("选聘和解聘物业服务企业", MatterKind.ORDINARY),
    FUND_USE("使用建筑物及其附属设施的维修资金", MatterKind.ORDINARY),
    OTHER_COMMON("有关共有和共同管理权利的其他重大事项", MatterKind.ORDINARY),
    FUND_RAISING("筹集建筑物及其附属设施的维修资金", MatterKind.SPECIAL),
    REBUILDING("改建、重建建筑物及其附属设施", MatterKind.SPECIAL),
    COMMON_PARTS_USE("改变共有部分的用途或者利用共有部分从事经营活动", MatterKind.SPECIAL);

    private final String label;
    final MatterKind kind;

    Subject(String label, MatterKind kind) {
        this.label = label;
        this.kind = kind;
    }

    String label() {
        return label;
    }
}
